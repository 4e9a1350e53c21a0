using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TwilioCalls.Parameters;

namespace TwilioCalls.Completion;

/// <summary>Completes a parameter that takes one or more of a few values, from the request's own declaration of them.</summary>
/// <typeparam name="TRequest">The request that declares the parameter.</typeparam>
internal sealed class OptionCompleter<TRequest> : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        MatchingNames.Of(
            ApiParameters.Of(typeof(TRequest))
                .Where(parameter => parameter.Name.Equals(parameterName, StringComparison.OrdinalIgnoreCase))
                .SelectMany(parameter => parameter.Values)
                .Select(value => (value.Name, value.Meaning)),
            parameterName, wordToComplete, commandAst);
}

using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioCalls.Completion;

/// <summary>Completes a name out of those known. Others can be typed all the same.</summary>
internal abstract class NameCompleter : IArgumentCompleter
{
    /// <summary>The names, each with a tooltip.</summary>
    protected abstract IEnumerable<(string Name, string Tooltip)> Names { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        MatchingNames.Of(Names, parameterName, wordToComplete, commandAst);
}

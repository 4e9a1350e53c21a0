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
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        var given = Given(commandAst, parameterName, word);
        return ApiParameters.Of(typeof(TRequest))
            .Where(parameter => parameter.Name.Equals(parameterName, StringComparison.OrdinalIgnoreCase))
            .SelectMany(parameter => parameter.Values)
            .Where(value => value.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Where(value => !given.Contains(value.Name, StringComparer.OrdinalIgnoreCase))
            .Select(value => CompletionItem.Of(value.Name, value.Meaning));
    }

    /// <summary>What stands in the parameter's list already, except the word that is being completed.</summary>
    private static List<string> Given(CommandAst? command, string parameterName, string word)
    {
        var list = command?.CommandElements
            .SkipWhile(element => element is not CommandParameterAst parameter || !IsCalled(parameterName, parameter.ParameterName))
            .Skip(1)
            .TakeWhile(element => element is not CommandParameterAst)
            .SelectMany(element => element.FindAll(one => one is StringConstantExpressionAst, searchNestedScriptBlocks: true))
            .Cast<StringConstantExpressionAst>()
            .Select(constant => constant.Value)
            .ToList() ?? [];
        list.Remove(word);
        return list;
    }

    /// <summary>A parameter's name can be cut short on a command line.</summary>
    private static bool IsCalled(string name, string written) =>
        written.Length > 0 && name.StartsWith(written, StringComparison.OrdinalIgnoreCase);
}

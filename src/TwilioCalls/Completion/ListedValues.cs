using System.Management.Automation.Language;

namespace TwilioCalls.Completion;

/// <summary>What stands in a parameter's list already, and need not be proposed again.</summary>
internal static class ListedValues
{
    /// <param name="command">The command line.</param>
    /// <param name="parameterName">The parameter.</param>
    /// <param name="word">The word that is being completed: it stands there too, and is not meant.</param>
    public static ISet<string> Of(CommandAst? command, string? parameterName, string word)
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
        return new HashSet<string>(list, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A parameter's name can be cut short on a command line.</summary>
    private static bool IsCalled(string? name, string written) =>
        written.Length > 0 && name?.StartsWith(written, StringComparison.OrdinalIgnoreCase) == true;
}

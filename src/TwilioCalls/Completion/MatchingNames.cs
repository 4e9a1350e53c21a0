using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioCalls.Completion;

/// <summary>The names that a word can become, but for those that stand in the parameter's list already.</summary>
internal static class MatchingNames
{
    /// <param name="names">The names, each with a tooltip.</param>
    /// <param name="parameterName">The parameter.</param>
    /// <param name="wordToComplete">What has been typed, perhaps in quotes.</param>
    /// <param name="commandAst">The command line.</param>
    public static IEnumerable<CompletionResult> Of(
        IEnumerable<(string Name, string Tooltip)> names, string parameterName, string? wordToComplete, CommandAst? commandAst)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        var given = ListedValues.Of(commandAst, parameterName, word);
        return names
            .Where(one => one.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !given.Contains(one.Name))
            .Select(one => CompletionItem.Of(one.Name, one.Tooltip));
    }
}

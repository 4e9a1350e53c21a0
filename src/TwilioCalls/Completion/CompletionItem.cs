using System.Management.Automation;
using System.Management.Automation.Language;
using TwilioCalls.Errors;

namespace TwilioCalls.Completion;

/// <summary>One proposal of a completion, as it can stand on a command line.</summary>
internal static class CompletionItem
{
    public static CompletionResult Of(string value, string tooltip)
    {
        // Untrusted text is shown, and would be run as a part of the command line once it is chosen.
        var shown = SafeText.Of(value)!;
        var text = shown.All(IsPlain) ? shown : "'" + CodeGeneration.EscapeSingleQuotedStringContent(shown) + "'";
        return new CompletionResult(text, shown, CompletionResultType.ParameterValue, SafeText.Of(tooltip));
    }

    private static bool IsPlain(char one) => char.IsLetterOrDigit(one) || one is '+' or '-' or '_' or '.' or ':';
}

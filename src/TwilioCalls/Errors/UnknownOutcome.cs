using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioCalls.Errors;

/// <summary>The errors of requests that may have been carried out and must not be repeated: they name the command that finds out.</summary>
internal static class UnknownOutcome
{
    /// <summary>A call that may ring.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="call">The call.</param>
    /// <param name="account">The account that calls, if not the context's.</param>
    /// <param name="hasOwnContext">Whether the command was given a context, which the one that looks needs too.</param>
    public static ErrorRecord OfCall(TwilioException failure, NewCall call, string? account, bool hasOwnContext)
    {
        var time = failure.Sent?.UtcDateTime.ToString("' at 'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var look = $"Get-TwilioCall -To {Quoted(call.To)} -From {Quoted(call.From)}"
            + (account is null ? "" : $" -AccountSid {account}")
            + (hasOwnContext ? " -Context $context" : "")
            + " -First 5";
        return ErrorRecords.Record(
            failure, ErrorIds.CallOutcomeUnknown, ErrorCategories.Of(failure), call.To,
            (failure.Outcome == RequestOutcome.CarriedOut
                ? $"{SafeText.Of(call.To)} was called from {SafeText.Of(call.From)}{time}, though it is not known which call that is: "
                : $"It is not known whether {SafeText.Of(call.To)} was called from {SafeText.Of(call.From)}{time}: ")
            + failure.Message + $" It was not tried again. Before you do, look for the call: {look}",
            look);
    }

    /// <summary>New instructions that may have begun.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="sid">The call.</param>
    public static ErrorRecord OfRedirect(TwilioException failure, string sid) => ErrorRecords.Record(
        failure, ErrorIds.CallOutcomeUnknown, ErrorCategories.Of(failure), sid,
        (failure.Outcome == RequestOutcome.CarriedOut
            ? $"{sid} was given its new instructions, but the answer does not show it: "
            : $"It is not known whether {sid} was given its new instructions: ")
        + failure.Message + " It was not tried again.",
        $"Get-TwilioCall {sid}");

    private static string Quoted(string? text) =>
        "'" + CodeGeneration.EscapeSingleQuotedStringContent(SafeText.Of(text)) + "'";
}

using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioCalls.Errors;

/// <summary>Tells of a request that must not be repeated that nobody knows whether it was carried out, and how to find out.</summary>
internal static class UnknownOutcome
{
    private const string Id = "CallOutcomeUnknown";

    /// <summary>A call that may ring.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="call">The call.</param>
    /// <param name="account">The account that calls, if not the context's.</param>
    /// <param name="hasOwnContext">Whether the command was given a context, which the one that looks needs too.</param>
    /// <param name="sent">When the request was sent.</param>
    public static ErrorRecord OfCall(TwilioException failure, NewCall call, string? account, bool hasOwnContext, DateTimeOffset sent)
    {
        var time = sent.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var look = $"Get-TwilioCall -To {Quoted(call.To)} -From {Quoted(call.From)}"
            + (account is null ? "" : $" -AccountSid {account}")
            + (hasOwnContext ? " -Context $context" : "")
            + " -First 5";
        return ErrorRecords.Record(
            failure, Id, ErrorCategories.Of(failure), call.To,
            $"It is not known whether {SafeText.Of(call.To)} was called from {SafeText.Of(call.From)} at {time}: {failure.Message} "
            + $"It was not tried again. Before you do, look for the call: {look}",
            look);
    }

    /// <summary>New instructions that may have begun.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="sid">The call.</param>
    public static ErrorRecord OfRedirect(TwilioException failure, string sid) => ErrorRecords.Record(
        failure, Id, ErrorCategories.Of(failure), sid,
        $"It is not known whether {sid} was given its new instructions: {failure.Message} It was not tried again.",
        $"Get-TwilioCall {sid}");

    private static string Quoted(string? text) =>
        "'" + CodeGeneration.EscapeSingleQuotedStringContent(SafeText.Of(text)) + "'";
}

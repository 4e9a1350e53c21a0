namespace TwilioCalls.Sandbox.Records;

/// <summary>An error or a warning about a call.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Code">Its code in Twilio's error dictionary.</param>
/// <param name="Message">What happened, in Twilio's words.</param>
/// <param name="IsWarning">Whether the call went on all the same.</param>
/// <param name="Request">The request that it is about; null if it is about none.</param>
internal sealed record Notice(DateTime Time, int Code, string Message, bool IsWarning = false, WebRequest? Request = null);

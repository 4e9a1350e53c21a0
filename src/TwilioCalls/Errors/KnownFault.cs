namespace TwilioCalls.Errors;

/// <summary>What is known of an error code of Twilio's, in words of our own.</summary>
/// <param name="Cause">What went wrong, as a clause that can follow a colon.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record KnownFault(string Cause, string Advice);

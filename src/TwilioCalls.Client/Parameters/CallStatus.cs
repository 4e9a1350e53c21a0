namespace TwilioCalls.Parameters;

/// <summary>Where a call is in its life, in the wire's spelling, and what that means. Source: Twilio's OpenAPI document.</summary>
internal static class CallStatus
{
    public const string Queued = "queued";
    public const string Ringing = "ringing";
    public const string InProgress = "in-progress";
    public const string Completed = "completed";
    public const string Busy = "busy";
    public const string Failed = "failed";
    public const string NoAnswer = "no-answer";
    public const string Canceled = "canceled";

    /// <summary>Whether a call in this status has ended. A status that is not known has not.</summary>
    public static bool IsFinal(string? status) => status is Completed or Busy or Failed or NoAnswer or Canceled;

    /// <summary>Whether a call in this status was answered.</summary>
    public static bool IsAnswered(string? status) => status is InProgress or Completed;

    /// <summary>Whether a call in this status can still be ended or redirected.</summary>
    public static bool IsLive(string? status) => status is Queued or Ringing or InProgress;

    /// <summary>
    /// Where a status is on a call's way, from 0: a call goes from one to a later one, and never back. All final ones are one.
    /// </summary>
    public static int StageOf(string? status) => status switch
    {
        Queued => 0,
        Ringing => 1,
        InProgress => 2,
        _ => 3,
    };
}

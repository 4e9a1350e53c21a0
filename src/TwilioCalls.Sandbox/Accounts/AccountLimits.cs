namespace TwilioCalls.Sandbox.Accounts;

/// <summary>What an account may do at once.</summary>
/// <param name="Interval">How far apart its calls are dialled, and how long the first waits.</param>
/// <param name="LiveCalls">How many calls may go on at once; null for no limit.</param>
/// <param name="FailsCalls">Whether a call too many fails when it is dialled, instead of being refused when it is created.</param>
/// <param name="QueuedCalls">How many calls may wait to be dialled.</param>
internal sealed record AccountLimits(TimeSpan Interval, int? LiveCalls, bool FailsCalls, int QueuedCalls);

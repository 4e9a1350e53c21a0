using TwilioCalls.Sandbox.Accounts;

namespace TwilioCalls.Sandbox;

/// <summary>The state of a <see cref="VirtualTwilio"/> at the start. The same options give the same accounts, calls and SIDs.</summary>
public sealed class SandboxOptions
{
    /// <summary>What every SID, credential and past call is derived from. Any number; 1 by default.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>
    /// How many calls the main account has at the start, 0 to 10,000,000; 300 by default. From 80 calls on, the newest eight of them
    /// are fresh: three in progress, two ringing, two queued, and one that has ended but has no price yet.
    /// </summary>
    public int CallCount { get; set; } = 300;

    /// <summary>Over how many days before the start the past calls are spread, 1 to 3650; 30 by default.</summary>
    public int HistoryDays { get; set; } = 30;

    /// <summary>How many calls each account dials a second, 0.01 to 1,000; 1 by default, as with Twilio. What is created faster waits.</summary>
    public double CallsPerSecond { get; set; } = 1;

    /// <summary>
    /// How many calls of an account may go on at once, 1 or more; null, which is the default, for no limit. One more is refused with 10004,
    /// unless <see cref="FailsCallsOverLimit"/>. Calls that wait count, those of the start do not.
    /// </summary>
    public int? MaximumConcurrentCalls { get; set; }

    /// <summary>
    /// Whether a call too many is accepted and fails when it is dialled, for which only those count that are on the line then.
    /// </summary>
    public bool FailsCallsOverLimit { get; set; }

    /// <summary>How many calls of an account may wait, 1 or more; 86,400 by default, as with Twilio. One more is refused with 22005.</summary>
    public int QueueLimit { get; set; } = 86_400;

    /// <summary>The clock that calls follow; one that runs with the system's when left out.</summary>
    public SandboxClock? Clock { get; set; }

    internal AccountLimits Limits() =>
        new(TimeSpan.FromTicks((long)(TimeSpan.TicksPerSecond / CallsPerSecond)), MaximumConcurrentCalls, FailsCallsOverLimit, QueueLimit);

    internal void Validate()
    {
        if (CallCount is < 0 or > 10_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(CallCount), CallCount, "Between 0 and 10,000,000 calls.");
        }

        if (CallsPerSecond is not (>= 0.01 and <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(CallsPerSecond), CallsPerSecond, "Between 0.01 and 1,000 calls a second.");
        }

        if (MaximumConcurrentCalls < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(MaximumConcurrentCalls), MaximumConcurrentCalls, "1 or more.");
        }

        if (QueueLimit < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(QueueLimit), QueueLimit, "1 or more.");
        }

        if (HistoryDays is < 1 or > 3650)
        {
            throw new ArgumentOutOfRangeException(nameof(HistoryDays), HistoryDays, "Between 1 and 3650 days.");
        }
    }
}

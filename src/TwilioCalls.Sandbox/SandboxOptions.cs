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

    /// <summary>The clock that calls follow; one that runs with the system's when left out.</summary>
    public SandboxClock? Clock { get; set; }

    internal void Validate()
    {
        if (CallCount is < 0 or > 10_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(CallCount), CallCount, "Between 0 and 10,000,000 calls.");
        }

        if (HistoryDays is < 1 or > 3650)
        {
            throw new ArgumentOutOfRangeException(nameof(HistoryDays), HistoryDays, "Between 1 and 3650 days.");
        }
    }
}

namespace TwilioCalls.Statistics.Report;

/// <summary>How many calls there are of each outcome.</summary>
internal sealed class OutcomeCounts
{
    private readonly long[] _counts = new long[CallOutcomes.All.Count];

    public long this[CallOutcome outcome] => _counts[(int)outcome];

    public long Calls => _counts.Sum();

    public long Answered => this[CallOutcome.Completed] + this[CallOutcome.InProgress];

    /// <summary>Calls that reached nobody: busy, no answer and failed.</summary>
    public long Unsuccessful => this[CallOutcome.Busy] + this[CallOutcome.NoAnswer] + this[CallOutcome.Failed];

    /// <summary>The share of calls that were answered, 0 to 1, of those that were answered, busy, not answered or failed; null without such.</summary>
    public double? AnswerRate => Answered + Unsuccessful is var seizures and > 0 ? (double)Answered / seizures : null;

    public void Add(CallOutcome outcome) => _counts[(int)outcome]++;

    public void Add(OutcomeCounts other)
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            _counts[index] += other._counts[index];
        }
    }
}

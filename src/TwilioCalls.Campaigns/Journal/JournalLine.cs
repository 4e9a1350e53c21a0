namespace TwilioCalls.Campaigns.Journal;

/// <summary>A line of a journal: its kind, and what such a line has.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Row">The row that it is about, from 0; -1 if it is about none.</param>
/// <param name="At">When it was written.</param>
internal readonly record struct JournalLine(LineKind Kind, int Row, DateTimeOffset At)
{
    /// <summary>Of <c>row</c>: what tells it from other rows.</summary>
    public string? Key { get; init; }

    /// <summary>Of <c>dial</c>: which attempt, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>Of <c>call</c>, <c>found</c> and <c>end</c>: the call.</summary>
    public string? Sid { get; init; }

    /// <summary>Of <c>call</c>: milliseconds in Twilio's queue.</summary>
    public int? QueueTime { get; init; }

    /// <summary>Of <c>refused</c>: Twilio's code.</summary>
    public int? Code { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Message { get; init; }

    /// <summary>Of <c>refused</c> and <c>end</c>: when the row is dialled again at the earliest; null if it is not.</summary>
    public DateTimeOffset? Again { get; init; }

    /// <summary>Of <c>end</c>: the call's status.</summary>
    public string? Status { get; init; }

    /// <summary>Of <c>end</c>: what answered.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Of <c>end</c>: seconds.</summary>
    public int? Duration { get; init; }

    /// <summary>Of <c>end</c>: what the call cost, as far as it is known by then.</summary>
    public decimal? Price { get; init; }

    /// <summary>Of <c>end</c>: the currency of the price.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>Of <c>open</c>: the machine.</summary>
    public string? Machine { get; init; }

    /// <summary>Of <c>open</c>: the process.</summary>
    public int Process { get; init; }

    /// <summary>Of <c>campaign</c>: what the journal is of.</summary>
    public JournalHeader? Header { get; init; }
}

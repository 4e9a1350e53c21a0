namespace TwilioCalls;

/// <summary>What became of a row of a campaign.</summary>
public sealed class CampaignRow
{
    internal CampaignRow(string key, string? to, string outcome) => (Key, To, Outcome) = (key, to, outcome);

    /// <summary>What tells the row from the others; of a phone number, its digits.</summary>
    public string Key { get; }

    /// <summary>Whom to call.</summary>
    public string? To { get; }

    /// <summary>
    /// Answered, Machine, Unanswered, Refused, Excluded, Unknown or Duplicate; of a row that is not done, Waiting or Calling.
    /// </summary>
    public string Outcome { get; }

    /// <summary>How many times it was tried, with what Twilio refused.</summary>
    public int Attempt { get; internal init; }

    /// <summary>The last call, <c>CA…</c>; null if there was none, or it is not known.</summary>
    public string? Sid { get; internal init; }

    /// <summary>How the last call ended, in Twilio's words; null if it has not.</summary>
    public string? Status { get; internal init; }

    /// <summary>What answered; null without detection.</summary>
    public string? AnsweredBy { get; internal init; }

    /// <summary>Length of the last call in seconds.</summary>
    public int? Duration { get; internal init; }

    /// <summary>What the last call cost; null if it was not rated by then.</summary>
    public decimal? Price { get; internal init; }

    /// <summary>Why, in words; null where there is nothing to say.</summary>
    public string? Message { get; internal init; }

    /// <summary>The row of the list, with its columns as text.</summary>
    public object? Row { get; internal set; }

    /// <summary>The columns of the row.</summary>
    internal IReadOnlyList<KeyValuePair<string, string?>> Cells { get; init; } = [];

    /// <summary>The row and what became of it.</summary>
    public override string ToString() => $"{To ?? Key}: {Outcome}";
}

namespace TwilioCalls.Campaigns.Journal;

/// <summary>What a journal is of; all of it stays as it is from the first line on.</summary>
/// <param name="Campaign">The campaign's own name, which no other has.</param>
/// <param name="AccountSid">The account that calls.</param>
/// <param name="KeyProperty">The column that tells rows apart.</param>
/// <param name="Shard">Which part of the list; null for all of it.</param>
internal sealed record JournalHeader(string Campaign, string AccountSid, string KeyProperty, string? Shard)
{
    /// <summary>The version of new journals, and the highest that this program reads. One of an older version stays one.</summary>
    public const int Newest = 2;

    /// <summary>The first version that has <c>cancel</c> lines.</summary>
    public const int WithCancel = 2;

    /// <summary>Which lines it may have.</summary>
    public int Version { get; init; } = Newest;

    /// <summary>The same as it stands in a new journal: where no column is named, rows are told apart by whom to call.</summary>
    public JournalHeader ToBegin() => string.IsNullOrEmpty(KeyProperty) ? this with { KeyProperty = nameof(NewCall.To) } : this;
}

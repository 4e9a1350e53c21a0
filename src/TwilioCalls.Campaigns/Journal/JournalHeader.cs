namespace TwilioCalls.Campaigns.Journal;

/// <summary>What a journal is of; all of it stays as it is from the first line on.</summary>
/// <param name="Campaign">The campaign's own name, which no other has.</param>
/// <param name="AccountSid">The account that calls.</param>
/// <param name="KeyProperty">The column that tells rows apart.</param>
/// <param name="Shard">Which part of the list; null for all of it.</param>
internal sealed record JournalHeader(string Campaign, string AccountSid, string KeyProperty, string? Shard)
{
    /// <summary>The version of journals that this program writes, and the highest that it reads.</summary>
    public const int Version = 1;
}

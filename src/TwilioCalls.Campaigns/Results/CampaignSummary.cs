using System.Globalization;

namespace TwilioCalls;

/// <summary>Where a campaign stands, as its journal tells.</summary>
public sealed class CampaignSummary
{
    internal CampaignSummary(string journalPath, string state) => (JournalPath, State) = (journalPath, state);

    /// <summary>The file that is the campaign.</summary>
    public string JournalPath { get; }

    /// <summary>The file's name, without its folder and its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(JournalPath);

    /// <summary>Running, Completed, Stopped (rows wait, and no process goes on), or Interrupted (its process died).</summary>
    public string State { get; }

    /// <summary>Rows of the list.</summary>
    public int Total { get; internal init; }

    /// <summary>Rows to be dialled yet.</summary>
    public int Waiting { get; internal init; }

    /// <summary>Rows whose call is about to be dialled, or goes on.</summary>
    public int Calling { get; internal init; }

    /// <summary>Rows that somebody answered.</summary>
    public int Answered { get; internal init; }

    /// <summary>Rows that a machine answered.</summary>
    public int Machine { get; internal init; }

    /// <summary>Rows that nobody answered at the last attempt.</summary>
    public int Unanswered { get; internal init; }

    /// <summary>Rows that Twilio refused to dial.</summary>
    public int Refused { get; internal init; }

    /// <summary>Rows whose number must not be called.</summary>
    public int Excluded { get; internal init; }

    /// <summary>Rows of which it is not known whether they were dialled.</summary>
    public int Unknown { get; internal init; }

    /// <summary>Attempts of all rows, with those that Twilio refused.</summary>
    public int Attempts { get; internal init; }

    /// <summary>What the calls cost, as far as Twilio had rated them when they were last seen; null if none was.</summary>
    public decimal? Cost { get; internal init; }

    /// <summary>The currency of <see cref="Cost"/>, ISO 4217.</summary>
    public string? CostUnit { get; internal init; }

    /// <summary>When the next row is dialled at the earliest; null if none waits.</summary>
    public DateTimeOffset? Next { get; internal init; }

    /// <summary>When the rows that wait will have been dialled, at the pace so far; null if none waits, or nothing is known of the pace.</summary>
    public DateTimeOffset? Eta { get; internal init; }

    /// <summary><see cref="Eta"/> in this machine's zone, to the minute.</summary>
    public string? EtaLocal => Eta?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The account that calls, <c>AC…</c>.</summary>
    public string? AccountSid { get; internal init; }

    /// <summary>The column that tells rows apart.</summary>
    public string? KeyProperty { get; internal init; }

    /// <summary>Which part of the list it has; null for all.</summary>
    public string? Shard { get; internal init; }

    /// <summary>The machine whose process goes on with it, or did last.</summary>
    public string? MachineName { get; internal init; }

    /// <summary>The process that goes on with it, or did last.</summary>
    public int? ProcessId { get; internal init; }

    /// <summary>When something last happened.</summary>
    public DateTimeOffset LastWritten { get; internal init; }

    /// <summary>The rows by what became of them, in a line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Total} rows: {Waiting} waiting, {Calling} calling, {Answered} answered, {Machine} machine, {Unanswered} unanswered, {Refused} refused, {Excluded} excluded, {Unknown} unknown");
}

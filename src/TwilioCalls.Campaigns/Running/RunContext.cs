using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Results;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Running;

/// <summary>What the steps of one run share.</summary>
internal sealed class RunContext : IDisposable
{
    /// <param name="client">Dials and follows.</param>
    /// <param name="account">The account that calls.</param>
    /// <param name="journal">The campaign. All rows are in it.</param>
    /// <param name="settings">How it is dialled.</param>
    /// <param name="skipped">The rows that are not dialled by this run, by their number; null for none.</param>
    public RunContext(TwilioClient client, string account, CampaignJournal journal, CampaignSettings settings, HashSet<int>? skipped = null)
    {
        (Client, Account, Journal, Settings) = (client, account, journal, settings);
        Clock = new(client.Options);
        Started = Clock.Now;
        Limits = new(settings);
        Pace = new(settings.CallsPerSecond, settings.MaximumConcurrentCall);
        Rules = new(settings, Pace, Clock.Time);
        Line = new(client, account);
        Lost = new(journal, client, account);
        Queue = new(journal.State.Rows, skipped ?? []);
    }

    public TwilioClient Client { get; }

    public string Account { get; }

    public CampaignJournal Journal { get; }

    public CampaignSettings Settings { get; }

    public CampaignClock Clock { get; }

    /// <summary>When the run began: what was dialled before is no sign of what is wrong now.</summary>
    public DateTimeOffset Started { get; }

    public RunLimits Limits { get; }

    public Pace Pace { get; }

    public RingRules Rules { get; }

    /// <summary>The calls that have not ended.</summary>
    public LineWatch Line { get; }

    /// <summary>The attempts without an answer.</summary>
    public LostCalls Lost { get; }

    /// <summary>The rows that wait.</summary>
    public RowQueue Queue { get; }

    /// <summary>The rows that wait for a person.</summary>
    public HeldRows Held { get; } = new();

    /// <summary>The requests that are out.</summary>
    public List<RowDial> Dials { get; } = [];

    /// <summary>Why no more is dialled; null as long as it is.</summary>
    public CampaignEnd? Ending { get; private set; }

    /// <summary>Gets each row that is final, and each whose outcome stays unknown.</summary>
    public required Action<CampaignRow> Done { get; init; }

    /// <summary>Gets what a person should know.</summary>
    public required Action<string> Warn { get; init; }

    /// <summary>The SIP passwords of rows, by their number.</summary>
    public required IReadOnlyDictionary<int, string> Passwords { get; init; }

    /// <summary>Lets the run end; the first reason counts.</summary>
    public void End(CampaignEnd end) => Ending ??= end;

    /// <summary>Writes the line that makes a row final, and hands the row out.</summary>
    public void Finish(CampaignEntry row, in JournalLine line)
    {
        Journal.Append(line);
        Done(RowResult.Of(row, Journal.ReadRow(row, out _), line));
    }

    /// <summary>Hands out a row as it is.</summary>
    public void HandOut(CampaignEntry row) => Done(RowResult.Of(row, Journal.ReadRow(row, out _), Journal.ReadOutcome(row)));

    public void Dispose() => Rules.Dispose();
}

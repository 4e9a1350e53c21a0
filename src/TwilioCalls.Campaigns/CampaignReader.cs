using TwilioCalls.Campaigns.Framework;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Results;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns;

/// <summary>Reads a journal from outside, also while a process goes on with it. It changes nothing.</summary>
internal sealed class CampaignReader : IDisposable
{
    private readonly string _path;
    private readonly JournalFile _file;

    /// <exception cref="JournalException">There is none, or it cannot be read.</exception>
    public CampaignReader(string path)
    {
        _path = path;
        try
        {
            _file = new(JournalHandle.OpenToRead(path));
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new JournalException(JournalProblem.Missing, $"There is no journal {path}.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(JournalProblem.Inaccessible, Directory.Exists(path) ? $"{path} is a folder, and a journal is a file." : $"{path} cannot be read: {cause.Message}", cause);
        }

        try
        {
            State = Replay.Read(_file.FromStart(), path).State;
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public CampaignState State { get; }

    /// <summary>Where the campaign stands.</summary>
    public CampaignSummary Summary(DateTimeOffset now)
    {
        var totals = new Totals(State);
        var isRunning = !State.IsClosed && JournalOwner.IsInUse(_path);
        return new(_path, StateOf(totals, isRunning))
        {
            Total = totals.Total,
            Waiting = totals[RowState.Waiting],
            Calling = totals.Calling,
            Answered = totals[RowState.Answered],
            Machine = totals[RowState.Machine],
            Unanswered = totals[RowState.Unanswered],
            Refused = totals[RowState.Refused],
            Excluded = totals[RowState.Excluded],
            Unknown = totals[RowState.Unknown],
            Attempts = totals.Attempts,
            Cost = State.Cost,
            CostUnit = State.CostUnit,
            Next = totals.Next < now ? now : totals.Next,
            Eta = isRunning ? Eta(totals, now) : null,
            AccountSid = State.Header?.AccountSid,
            KeyProperty = State.Header?.KeyProperty,
            Shard = State.Header?.Shard,
            MachineName = State.Opened?.Machine,
            ProcessId = State.Opened?.Process,
            LastWritten = State.LastWritten,
        };
    }

    /// <summary>The rows, one after the other.</summary>
    public IEnumerable<CampaignRow> Rows()
    {
        foreach (var row in State.Rows)
        {
            yield return RowResult.Of(row, Given(row), row.Outcome.Length == 0 ? null : LineReader.Read(_file.Read(row.Outcome)));
        }
    }

    /// <summary>What the list gave of a row.</summary>
    public RowInput Given(CampaignEntry row) => RowCall.Read(_file.Read(row.Row), out _);

    /// <summary>Whether a row stands in the journal just as it is given.</summary>
    public bool IsGiven(CampaignEntry row, RowInput given) => RowCall.IsSame(_file.Read(row.Row), given);

    public void Dispose() => _file.Dispose();

    private string StateOf(Totals totals, bool isRunning) =>
        isRunning ? "Running"
        : totals[RowState.Waiting] + totals.Calling == 0 && !State.MayLackRows ? "Completed"
        : State.IsClosed ? "Stopped"
        : "Interrupted";

    /// <summary>At the pace of the run so far.</summary>
    private DateTimeOffset? Eta(Totals totals, DateTimeOffset now) =>
        totals[RowState.Waiting] == 0 || State.DialsOfRun == 0 ? null
        : (totals.Next > now ? totals.Next.Value : now)
            + new TimeSpan((now - State.Opened!.Value.At).Ticks / State.DialsOfRun * totals[RowState.Waiting]);
}

using System.Diagnostics;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// The journal of a campaign that goes on in this process. A line changes the state and stands in memory; <see cref="Write"/> gives
/// the lines to the system, and <see cref="CommitAsync"/> waits for the disk. One wait serves all who wait. For several threads at once.
/// </summary>
internal sealed class CampaignJournal : IDisposable
{
    /// <summary>So many bytes are written at once while a list is taken in; much more would be large objects, which are collected late.</summary>
    private const int LargestBatch = 1 << 15;

    private readonly object _gate = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly JournalFile _file;
    private readonly string _name;
    private readonly TimeProvider _time;
    private readonly LineWriter _lines;
    private readonly CampaignState _state;
    private long _end;
    private long _durable;
    private long _dialsFrom;
    private JournalException? _displaced;

    private CampaignJournal(JournalFile file, string name, TimeProvider time)
    {
        (_file, _name, _time) = (file, name, time);
        var read = Replay.Read(file.FromStart(), name);
        _state = read.State;
        MayLackRows = _state.MayLackRows;
        _lines = new(read.Sum);
        _end = read.Whole;
        try
        {
            if (file.Length > _end)
            {
                // A line without its end announced nothing that had begun.
                file.Cut(_end);
            }

            if (read.LacksLineFeed)
            {
                file.Append([(byte)'\n']);
                _end++;
            }
        }
        catch (Exception cause) when (DiskFailure.Is(cause))
        {
            throw DiskFailure.Of(_name, cause);
        }
    }

    /// <summary>What the lines tell. Rows change under the hands of whoever dials them.</summary>
    public CampaignState State => _state;

    /// <summary>Whether the process before may have ended while it read its list: rows that it had not come to are not here.</summary>
    public bool MayLackRows { get; }

    /// <summary>Why nothing is written any more; null as long as all is well.</summary>
    public JournalException? Failure { get; private set; }

    /// <summary>
    /// Why nothing may be dialled any more; null as long as all is well. A file that was taken away is still written, as it may have
    /// been moved only, but the next run would not find what it says.
    /// </summary>
    public JournalException? Obstacle => Failure ?? _displaced;

    /// <summary>Begins a campaign, or goes on with it, and holds its lock.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its path: what messages call it, and where somebody may ask it to stop.</param>
    /// <param name="header">What the journal must be of; a key or a part that is null is the journal's own.</param>
    /// <param name="time">The clock of its lines.</param>
    /// <exception cref="JournalException">It is of something else, damaged, or cannot be written.</exception>
    public static CampaignJournal Open(JournalFile file, string name, JournalHeader header, TimeProvider time)
    {
        try
        {
            var journal = new CampaignJournal(file, name, time);
            if (journal._state.Header is { } own)
            {
                JournalOwner.Check(own, header, name);
            }
            else
            {
                journal.Append(new(LineKind.Campaign, -1, time.GetUtcNow()) { Header = header.ToBegin() });
            }

            // What lies there was meant for a run before. What comes from now on, while the list is read, is meant for this one.
            new StopFile(name).Remove();
            using var process = Process.GetCurrentProcess();
            journal.Append(new(LineKind.Open, -1, time.GetUtcNow()) { Machine = Environment.MachineName, Process = process.Id });
            journal.CommitAsync().GetAwaiter().GetResult();
            return journal;
        }
        catch
        {
            // The lock goes with it.
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether a call is known as that of a row.</summary>
    public bool IsTaken(string sid)
    {
        lock (_gate)
        {
            return _state.IsTaken(sid);
        }
    }

    /// <summary>Takes a line. Once nothing can be written any more, it changes the state of this process only.</summary>
    public void Append(in JournalLine line)
    {
        lock (_gate)
        {
            // Whoever reads a journal of an older version need not know of what came later.
            var isKnown = line.Kind != LineKind.Cancel || _state.Header!.Version >= JournalHeader.WithCancel;
            Apply(line, Failure is null && isKnown ? _lines.Write(line) : 0);
            _dialsFrom = line.Kind == LineKind.Dial ? _dialsFrom : _end;
        }
    }

    /// <summary>Takes a row of the list: a new one, or one with other parameters than before.</summary>
    public void AppendRow(int index, RowInput row)
    {
        lock (_gate)
        {
            var line = new JournalLine(LineKind.Row, index, _time.GetUtcNow()) { Key = row.Key };
            Apply(line, Failure is null ? _lines.WriteRow(line, row) : 0);
            _dialsFrom = _end;
            if (_lines.Length > LargestBatch)
            {
                WriteOut();
            }
        }
    }

    /// <summary>Whether a row stands in the journal just as it is given.</summary>
    public bool IsGiven(CampaignEntry row, RowInput given) => RowCall.IsSame(ReadLine(row, static one => one.Row), given);

    /// <summary>The row that the list gave.</summary>
    /// <param name="row">The row.</param>
    /// <param name="needsPassword">Whether it lacks a SIP password.</param>
    public RowInput ReadRow(CampaignEntry row, out bool needsPassword) => RowCall.Read(ReadLine(row, static one => one.Row), out needsPassword);

    /// <summary>The newest line about the outcome of a row; null if there is none on disk.</summary>
    public JournalLine? ReadOutcome(CampaignEntry row) =>
        ReadLine(row, static one => one.Outcome) is { Length: > 0 } line ? LineReader.Read(line) : null;

    /// <summary>Gives all lines to the system, so that they outlive the process.</summary>
    public void Write()
    {
        lock (_gate)
        {
            WriteOut();
        }
    }

    /// <summary>Returns when all lines so far are on the disk itself.</summary>
    /// <exception cref="JournalException">They cannot be written.</exception>
    public async Task CommitAsync()
    {
        var upTo = Volatile.Read(ref _end);
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (Volatile.Read(ref _durable) < upTo || Failure is not null)
            {
                await Task.Run(Flush).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Looks whether the journal is still where it was opened.</summary>
    public void CheckPlace()
    {
        lock (_gate)
        {
            if (_displaced is null && !_file.IsInPlace())
            {
                _displaced = DiskFailure.OfDisplaced(_name);
            }
        }
    }

    /// <summary>Says that this process has left nothing open.</summary>
    public async Task CloseAsync()
    {
        Append(new(LineKind.Close, -1, _time.GetUtcNow()));
        if (Failure is null)
        {
            await CommitAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _file.Dispose();
        _turn.Dispose();
    }

    private void Apply(in JournalLine line, int length)
    {
        _state.Apply(line, new(length == 0 ? 0 : _end, length));
        Volatile.Write(ref _end, _end + (length == 0 ? 0 : length + 1));
    }

    /// <summary>Reads a line about a row. Where it stands is asked inside the gate, as the row may get another one meanwhile.</summary>
    private byte[] ReadLine(CampaignEntry row, Func<CampaignEntry, LinePlace> placeOf)
    {
        lock (_gate)
        {
            WriteOut();
            return _file.Read(placeOf(row));
        }
    }

    private void WriteOut()
    {
        if (_lines.Length == 0 || Failure is not null)
        {
            return;
        }

        try
        {
            _file.Append(_lines.Take());
        }
        catch (Exception cause) when (DiskFailure.Is(cause))
        {
            Fail(cause);
        }
    }

    private void Flush()
    {
        long upTo;
        lock (_gate)
        {
            WriteOut();
            upTo = _end;
        }

        try
        {
            if (Failure is null)
            {
                _file.Flush();
            }
        }
        catch (Exception cause) when (DiskFailure.Is(cause))
        {
            lock (_gate)
            {
                Fail(cause);
            }
        }

        if (Failure is not null)
        {
            throw Failure;
        }

        lock (_gate)
        {
            _dialsFrom = Math.Max(_dialsFrom, upTo);
            Volatile.Write(ref _durable, upTo);
        }
    }

    /// <summary>What announced requests that now do not leave is taken back, as far as nothing else stands behind it.</summary>
    private void Fail(Exception cause)
    {
        Failure ??= DiskFailure.Of(_name, cause);
        try
        {
            if (_file.Length > _dialsFrom)
            {
                _file.Cut(_dialsFrom);
            }
        }
        catch (Exception also) when (DiskFailure.Is(also))
        {
            // Then the next run takes these rows for unknown, and looks them up.
        }
    }
}

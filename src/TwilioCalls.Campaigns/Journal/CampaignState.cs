using System.Globalization;
using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// What the lines of a journal tell: a function of them and of nothing else. The process that writes them learns its own state in the
/// same way, so that no later one can come to another.
/// </summary>
internal sealed class CampaignState
{
    private readonly JournalledRows _rows = new();
    private readonly KeyTable _byKey;
    private readonly SeenSids _sids = new();

    public CampaignState() => _byKey = new(_rows);

    /// <summary>What the journal is of; null before its first line.</summary>
    public JournalHeader? Header { get; private set; }

    /// <summary>The rows, in the order in which they came.</summary>
    public IReadOnlyList<CampaignEntry> Rows => _rows;

    /// <summary>The newest <c>open</c> line; null if there is none.</summary>
    public JournalLine? Opened { get; private set; }

    /// <summary>Whether the newest process has closed the journal.</summary>
    public bool IsClosed { get; private set; } = true;

    /// <summary>
    /// Whether the newest process may have ended while it read its list: it neither dialled nor came to an end. Rows that it took are
    /// no sign, as a list may begin with those that are there already.
    /// </summary>
    public bool MayLackRows => !IsClosed && DialsOfRun == 0;

    /// <summary>When the newest line was written.</summary>
    public DateTimeOffset LastWritten { get; private set; }

    /// <summary>How many times the newest process has dialled.</summary>
    public int DialsOfRun { get; private set; }

    /// <summary>What the calls cost, as far as it is known; null if it is of none.</summary>
    public decimal? Cost { get; private set; }

    /// <summary>The currency of <see cref="Cost"/>.</summary>
    public string? CostUnit { get; private set; }

    /// <summary>The row of a key; null if there is none.</summary>
    public CampaignEntry? Find(string key) => _byKey.Find(TextDigest.Of(key));

    /// <summary>Whether a call is known as that of a row.</summary>
    public bool IsTaken(string sid) => _sids.Contains(sid);

    /// <summary>Takes a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="FormatException">It cannot follow what stands before it.</exception>
    public void Apply(in JournalLine line, LinePlace place)
    {
        if ((line.Kind == LineKind.Campaign) != (Header is null))
        {
            throw new FormatException("the campaign's own line stands first, and only there");
        }

        LastWritten = line.At;
        switch (line.Kind)
        {
            case LineKind.Campaign:
                Header = line.Header;
                break;
            case LineKind.Open:
                Opened = line;
                DialsOfRun = 0;
                IsClosed = false;
                OpenRows();
                break;
            case LineKind.Close:
                IsClosed = true;
                break;
            case LineKind.Row when line.Row == _rows.Count:
                Add(line, place);
                break;
            default:
                Change(line, place);
                break;
        }
    }

    private void OpenRows()
    {
        for (var index = 0; index < _rows.Count; index++)
        {
            var row = _rows[index];
            row.State = Transitions.Next(row.State, RowEvent.Opened)!.Value;
        }
    }

    private void Add(in JournalLine line, LinePlace place)
    {
        var key = KeyOf(line);
        if (_byKey.Find(key) is not null)
        {
            throw new FormatException($"the key '{line.Key}' is another row's");
        }

        _byKey.Add(_rows.Add(key, place));
    }

    private static TextDigest KeyOf(in JournalLine line) => TextDigest.Of(line.Key ?? throw new FormatException("the row has no key"));

    private void Change(in JournalLine line, LinePlace place)
    {
        if (line.Row < 0 || line.Row >= _rows.Count)
        {
            throw new FormatException(string.Format(CultureInfo.InvariantCulture, "there is no row {0}", line.Row));
        }

        var row = _rows[line.Row];
        var what = EventOf(line);
        row.State = (line.Kind == LineKind.End && row.Attempt == 0 ? null : Transitions.Next(row.State, what))
            ?? throw new FormatException(string.Format(CultureInfo.InvariantCulture, "row {0} is {1}, to which '{2}' cannot happen", line.Row, row.State, what));
        if (what == RowEvent.Given)
        {
            // From now on, its key is read from this line.
            row.Row = KeyOf(line) == row.Digest ? place
                : throw new FormatException(string.Format(CultureInfo.InvariantCulture, "row {0} has another key", line.Row));
            return;
        }

        // A row that is put back after it was called keeps how that call ended: it says whether another attempt is allowed.
        if (what is not (RowEvent.Dial or RowEvent.Canceling) && !(what == RowEvent.PutBack && row.Sid is not null))
        {
            row.Outcome = place;
        }

        Take(line, what, row);
    }

    private void Take(in JournalLine line, RowEvent what, CampaignEntry row)
    {
        switch (what)
        {
            case RowEvent.Dial:
                DialsOfRun++;
                (row.Attempt, row.Dialled) = ((short)line.Attempt, line.At);
                break;
            case RowEvent.Called or RowEvent.Found:
                row.Sid = line.Sid;
                row.IsCanceledHere = false;
                _sids.Add(line.Sid!);
                break;
            case RowEvent.Canceling:
                row.IsCanceledHere = true;
                break;
            case RowEvent.PutBack:
                row.Attempt--;
                row.Due = line.Again!.Value;
                break;
            case RowEvent.Again:
                row.Due = line.Again!.Value;
                // One that Twilio had not begun to dial is no attempt.
                row.Attempt -= (short)(line.Status == TwilioCalls.Parameters.CallStatus.Canceled ? 1 : 0);
                break;
            case RowEvent.Answered or RowEvent.Machine or RowEvent.Unanswered when line.Sid is not null:
                // It can be read there.
                row.Sid = null;
                break;
        }

        if (line.Price is { } price)
        {
            Cost = (Cost ?? 0) + price;
            CostUnit = line.PriceUnit ?? CostUnit;
        }
    }

    private static RowEvent EventOf(in JournalLine line) => line.Kind switch
    {
        LineKind.Row => RowEvent.Given,
        LineKind.Dial => RowEvent.Dial,
        LineKind.Call => RowEvent.Called,
        LineKind.Refused => line.Again is null ? RowEvent.Refused : RowEvent.PutBack,
        LineKind.Lost => RowEvent.Lost,
        LineKind.Found => RowEvent.Found,
        LineKind.Cancel => RowEvent.Canceling,
        LineKind.Exclude => RowEvent.Excluded,
        _ => line.Again is not null ? RowEvent.Again
            : CallEnd.IsMachine(line.Status, line.AnsweredBy) ? RowEvent.Machine
            : CallEnd.IsAnswered(line.Status) ? RowEvent.Answered
            : RowEvent.Unanswered,
    };
}

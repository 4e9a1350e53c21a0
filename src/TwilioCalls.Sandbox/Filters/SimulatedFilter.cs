using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Filters;

/// <summary>The filters of a listing.</summary>
internal sealed class SimulatedFilter
{
    private static readonly HashSet<string> Keys =
    [
        "To", "From", "ParentCallSid", "Status",
        "StartTime", "StartTime<", "StartTime>", "EndTime", "EndTime<", "EndTime>",
    ];

    private readonly string? _to;
    private readonly string? _from;
    private readonly SidDigits? _parent;
    private readonly SimulatedStatus? _status;
    private readonly TimeWindow? _start;
    private readonly TimeWindow? _end;

    private SimulatedFilter(FormValues query)
    {
        _to = ReadAddress(query, "To");
        _from = ReadAddress(query, "From");
        _parent = ReadParent(query);
        _status = ReadStatus(query);
        _start = TimeWindow.Read(query, "StartTime");
        _end = TimeWindow.Read(query, "EndTime");
        Echo = [.. query.Pairs.Where(pair => Keys.Contains(pair.Key))];
    }

    /// <summary>The filters as they were sent, for the links of the page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Echo { get; }

    /// <exception cref="Refusal">400 20001: a value that is not valid.</exception>
    public static SimulatedFilter Read(FormValues query) => new(query);

    public bool Matches(SimulatedCall call, DateTime now)
    {
        var life = call.Life;
        return (_status is not { } status || life.StatusAt(now) == status)
            && (_start is not { } start || (life.StartAt(now) is { } started && start.Contains(started)))
            && (_end is not { } end || (life.EndAt(now) is { } ended && end.Contains(ended)))
            && (_parent is not { } parent || call.Parent == parent)
            && (_to is null || call.To == _to)
            && (_from is null || call.From == _from);
    }

    private static string? ReadAddress(FormValues query, string key) => query[key] is { } text ? NumberSpelling.Plain(text) : null;

    private static SidDigits? ReadParent(FormValues query) =>
        query["ParentCallSid"] is not { } text ? null
        : SidDigits.TryParse(text, 0, out var sid) ? sid
        : throw Refusal.BadRequest(20001, $"Invalid ParentCallSid: '{text}' is not the SID of a call");

    private static SimulatedStatus? ReadStatus(FormValues query) =>
        query["Status"] is not { } text ? null
        : SimulatedStatuses.TryParse(text, out var status) ? status
        : throw Refusal.BadRequest(20001, $"Invalid Status: '{text}'");
}

using System.Globalization;

namespace TwilioCalls.Client.Tests.Days;

/// <summary>
/// Lists a history as Twilio does: newest first, filtered by times, in pages whose links name the last call before them. What it
/// compares by is a choice, since Twilio's is not documented.
/// </summary>
internal sealed class DayServer
{
    /// <summary>When the client lists.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);

    private readonly Func<IEnumerable<DayCall>> _history;
    private int _active;

    public DayServer(Func<IEnumerable<DayCall>> history)
    {
        _history = history;
        Handler = new(async (request, cancellation) =>
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _active));
            try
            {
                await BeforeAnswer(request, cancellation);
                lock (_history)
                {
                    return Instead(request) ?? (IsBroken(request) ? Answers.Error(400, 20001, "No such page.") : Answers.Json(200, Page(request)));
                }
            }
            finally
            {
                Interlocked.Decrement(ref _active);
            }
        });
        Client = new(TestClient.Options(new StoppedClock()) with { Handler = Handler });
        RetryingClient = new(TestClient.Options(new StoppedClock()) with
        {
            Handler = Handler,
            Retry = new() { MaximumRetryCount = 20 },
            Delay = (_, _) => Task.CompletedTask,
        });
    }

    public DayServer(IEnumerable<DayCall> history) : this(() => history)
    {
    }

    public ScriptedHandler Handler { get; }

    public TwilioClient Client { get; }

    /// <summary>A client that sends again what was refused, without waiting.</summary>
    public TwilioClient RetryingClient { get; }

    public bool ComparesDays { get; init; }

    /// <summary>Whether a link is broken if the call that it names has been deleted.</summary>
    public bool BreaksLinksOfDeleted { get; init; }

    public Func<SeenRequest, CancellationToken, Task> BeforeAnswer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What is answered instead of a page; null for the page.</summary>
    public Func<SeenRequest, HttpResponseMessage?> Instead { get; set; } = _ => null;

    /// <summary>Requests that wait for their answer.</summary>
    public int Active => _active;

    public int MostAtOnce { get; private set; }

    public IEnumerable<string> Queries => Handler.Seen.Select(request => string.Join('&', request.QueryPairs));

    /// <summary>Calls that start one after the other: so many on each day, the last of them on the day before the present.</summary>
    public static DayCall[] History(int days, int callsADay) =>
    [
        .. from day in Enumerable.Range(1, days)
           from call in Enumerable.Range(0, callsADay)
           let time = new DateTimeOffset(Now.Date, TimeSpan.Zero).AddDays(-day).AddHours(20).AddMinutes(-call)
           select new DayCall((day * 1000) + call, time, time, time.AddMinutes(1)),
    ];

    public static DateTimeOffset DaysAgo(int days) => new DateTimeOffset(Now.Date, TimeSpan.Zero).AddDays(-days);

    public static string? Value(SeenRequest request, string key) => request.QueryPairs
        .Where(pair => pair.StartsWith(key + "=", StringComparison.Ordinal))
        .Select(pair => pair[(key.Length + 1)..])
        .FirstOrDefault();

    private bool IsBroken(SeenRequest request) => BreaksLinksOfDeleted && Value(request, "PageToken") is { } token
        && _history().All(call => call.Number.ToString(CultureInfo.InvariantCulture) != token.Split('-')[1]);

    private string Page(SeenRequest request)
    {
        var size = int.Parse(Value(request, "PageSize")!, CultureInfo.InvariantCulture);
        var after = Value(request, "PageToken") is { } token ? token.Split('-').Select(long.Parse).ToArray() : null;
        var rest = DayCall.NewestFirst(_history())
            .Where(call => Value(request, "Status") is not { } status || call.Status == status)
            .Where(call => Passes(request, "StartTime", call.Start) && Passes(request, "EndTime", call.End))
            .Where(call => after is null || call.Created.Ticks < after[0] || (call.Created.Ticks == after[0] && call.Number < after[1]))
            .ToArray();
        var query = string.Concat(request.Query.Split('&').Where(pair => !pair.StartsWith("PageToken=", StringComparison.Ordinal)).Select(pair => "&" + pair));
        return CallJson.Page(
            rest.Take(size).Select(call => call.Json),
            rest.Length > size ? $"{CallJson.CallsPath}?PageToken={rest[size - 1].Created.Ticks}-{rest[size - 1].Number}{query}" : null);
    }

    private bool Passes(SeenRequest request, string name, DateTimeOffset? time)
    {
        DateTimeOffset? Bound(string key) => Value(request, key) is { } text
            ? Compared(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : null;
        var moment = time is { } some ? Compared(some) : (DateTimeOffset?)null;
        return (Bound(name) is not { } on || moment?.UtcDateTime.Date == on.UtcDateTime.Date)
            && (Bound(name + "<") is not { } before || moment < before)
            && (Bound(name + ">") is not { } from || moment >= from);
    }

    private DateTimeOffset Compared(DateTimeOffset time) => ComparesDays ? new(time.UtcDateTime.Date, TimeSpan.Zero) : time;

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

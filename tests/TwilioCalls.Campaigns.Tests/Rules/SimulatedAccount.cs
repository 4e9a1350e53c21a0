using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

/// <summary>An account that rings so many calls a second, and a campaign that creates calls as its pace says, by a clock that jumps.</summary>
internal sealed class SimulatedAccount(double rate, Pace pace, Random random, double latency)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<(DateTimeOffset Sent, TimeSpan Queue), DateTimeOffset> _answers = new();
    private DateTimeOffset _ring = Start;

    public DateTimeOffset Now { get; private set; } = Start;

    public int Created { get; private set; }

    public TimeSpan LongestQueue { get; private set; }

    /// <summary>How much later than was expected a call rang; negative if none did.</summary>
    public TimeSpan LatestRing { get; private set; } = TimeSpan.MinValue;

    public List<DateTimeOffset> Creates { get; } = [];

    /// <summary>Lets others use the account.</summary>
    public void AddForeignCalls(int count) => _ring = (_ring > Now ? _ring : Now) + (count * TimeSpan.FromSeconds(1 / rate));

    public void Run(TimeSpan time)
    {
        for (var end = Now + time; Now < end;)
        {
            var next = pace.Next(Now, 0);
            if (next <= Now)
            {
                Create();
                continue;
            }

            var answer = _answers.TryPeek(out _, out var at) ? at : end;
            Now = next is { } moment && moment < answer ? moment : answer;
            while (_answers.TryPeek(out var one, out at) && at <= Now)
            {
                _answers.Dequeue();
                pace.Created(one.Sent, Now, one.Queue);
            }
        }
    }

    private void Create()
    {
        var expected = Now + pace.ExpectedQueueTime(Now);
        pace.Begin(Now);
        Creates.Add(Now);
        var arrives = Now + Latency();
        _ring = (_ring > arrives ? _ring : arrives) + TimeSpan.FromSeconds(1 / rate);
        LongestQueue = _ring - arrives > LongestQueue ? _ring - arrives : LongestQueue;
        LatestRing = _ring - expected > LatestRing ? _ring - expected : LatestRing;
        Created++;
        _answers.Enqueue((Now, _ring - arrives), arrives + Latency());
    }

    private TimeSpan Latency() => TimeSpan.FromSeconds(latency * (0.5 + random.NextDouble()));
}

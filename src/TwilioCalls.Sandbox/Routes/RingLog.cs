using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>When each call that was created rings. A call that was canceled in the queue never does; one that was deleted did.</summary>
internal sealed class RingLog
{
    private readonly List<SimulatedCall> _calls = [];
    private readonly HashSet<SidDigits> _canceled = [];

    /// <summary>The rings until now, in the order of their times.</summary>
    public IReadOnlyList<SandboxRing> Until(DateTime now)
    {
        lock (_calls)
        {
            return _calls.Where(call => call.Life.Dialled <= now && !_canceled.Contains(call.Sid))
                .OrderBy(call => call.Life.Dialled)
                .Select(call => new SandboxRing(call.Sid.ToString("CA"), call.To, Utc(call.Life.Created), Utc(call.Life.Dialled)))
                .ToArray();
        }
    }

    public void Add(SimulatedCall call)
    {
        lock (_calls)
        {
            _calls.Add(call);
        }
    }

    /// <summary>A call was canceled before it was dialled.</summary>
    public void Cancel(SimulatedCall call)
    {
        lock (_calls)
        {
            _canceled.Add(call.Sid);
        }
    }

    private static DateTimeOffset Utc(DateTime time) => new(time, TimeSpan.Zero);
}

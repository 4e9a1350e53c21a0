using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Accounts;

/// <summary>The calls that an account was asked for and that have not ended; past calls are none of them. Callers hold the account's gate.</summary>
internal sealed class Workload(CallStore calls)
{
    private readonly List<SidDigits> _sids = [];

    public void Add(SimulatedCall call) => _sids.Add(call.Sid);

    /// <summary>Whether so many are going on.</summary>
    public bool HasLive(int count, DateTime now) => HasAtLeast(count, now, _ => true);

    /// <summary>Whether so many wait to be dialled.</summary>
    public bool HasQueued(int count, DateTime now) => HasAtLeast(count, now, life => life.StatusAt(now) == SimulatedStatus.Queued);

    /// <summary>Whether so many will be on the line at a later time, if nobody ends one of them.</summary>
    public bool HasOnTheLine(int count, DateTime now, DateTime later) => HasAtLeast(count, now, life => life.Dialled <= later && life.Ended > later);

    /// <summary>Where there cannot be so many, nothing is counted: a create takes as long with a long queue as with none.</summary>
    private bool HasAtLeast(int count, DateTime now, Func<CallLife, bool> counts) => _sids.Count >= count && Lives(now).Count(counts) >= count;

    private IEnumerable<CallLife> Lives(DateTime now)
    {
        _sids.RemoveAll(sid => calls.Find(sid) is not { } call || call.Life.Ended <= now);
        return _sids.Select(sid => calls.Find(sid)!.Life);
    }
}

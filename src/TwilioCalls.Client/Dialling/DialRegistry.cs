using TwilioCalls.Network;

namespace TwilioCalls.Dialling;

/// <summary>
/// Which call belongs to which create of this process, in all its pipelines, at one address or in one sandbox: so that a
/// lost call is never taken for that of another create. It remembers the newest calls only.
/// </summary>
internal sealed class DialRegistry : IDialRegistry
{
    private const int Remembered = 4096;

    /// <summary>A create that was lost longer ago is no longer mistaken for a new one.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(2);

    /// <summary>How long a call is new: Twilio may not find it yet.</summary>
    private static readonly TimeSpan Newness = TimeSpan.FromSeconds(15);

    private static readonly PerHandler<DialRegistry> All = new();

    private readonly object _lock = new();
    private readonly List<DialAttempt> _open = [];
    private readonly Dictionary<string, DateTimeOffset?> _taken = new(StringComparer.Ordinal);
    private readonly Queue<string> _takenInOrder = new();

    /// <summary>The registry of a server, shared by all that reach it through the same handler.</summary>
    public static DialRegistry At(HttpMessageHandler handler, Uri address) => All.Of(handler, address.Authority);

    public ValueTask DiallingAsync(DialAttempt attempt, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _open.RemoveAll(other => other == attempt || (other.IsLost && other.Sent < attempt.Sent - Memory));
            _open.Add(attempt);
        }

        return default;
    }

    public ValueTask DialledAsync(DialAttempt attempt, Call call)
    {
        lock (_lock)
        {
            _open.Remove(attempt);
            Remember(call.Sid!, attempt.Known);
        }

        return default;
    }

    public ValueTask NotDialledAsync(DialAttempt attempt)
    {
        lock (_lock)
        {
            _open.Remove(attempt);
        }

        return default;
    }

    public ValueTask LostAsync(DialAttempt attempt)
    {
        // It stays open: as long as nobody knows its call, no other create can be sure of one to the same number.
        attempt.IsLost = true;
        return default;
    }

    /// <summary>Whether a call belongs to a create already.</summary>
    public bool IsTaken(string sid)
    {
        lock (_lock)
        {
            return _taken.ContainsKey(sid);
        }
    }

    /// <summary>Whether a create of this process made the call a few seconds ago, and nobody has deleted it here.</summary>
    public bool IsNew(string sid, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _taken.TryGetValue(sid, out var known) && now - known < Newness;
        }
    }

    /// <summary>The record of the call is gone, and will not be found any more.</summary>
    public void Deleted(string sid)
    {
        lock (_lock)
        {
            if (_taken.ContainsKey(sid))
            {
                _taken[sid] = null;
            }
        }
    }

    /// <summary>Takes a call for that of a lost create, if it cannot be that of another.</summary>
    public bool TryTake(DialAttempt attempt, string sid)
    {
        lock (_lock)
        {
            if (_taken.ContainsKey(sid) || _open.Exists(other => other != attempt && other.IsToTheSame(attempt)))
            {
                return false;
            }

            _open.Remove(attempt);
            Remember(sid, attempt.Known);
            return true;
        }
    }

    private void Remember(string sid, DateTimeOffset? known)
    {
        if (!_taken.ContainsKey(sid))
        {
            _takenInOrder.Enqueue(sid);
        }

        _taken[sid] = known;

        if (_takenInOrder.Count > Remembered)
        {
            _taken.Remove(_takenInOrder.Dequeue());
        }
    }
}

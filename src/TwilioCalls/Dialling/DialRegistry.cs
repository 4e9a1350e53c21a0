using TwilioCalls.Network;

namespace TwilioCalls.Dialling;

/// <summary>
/// Which call belongs to which create of this process, in all its pipelines, at one address or in one sandbox: so that a
/// lost call is never taken for that of another create. It remembers the newest calls only.
/// </summary>
internal sealed class DialRegistry
{
    private const int Remembered = 4096;

    /// <summary>A create that was lost longer ago is no longer mistaken for a new one.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(2);

    private static readonly PerHandler<DialRegistry> All = new();

    private readonly object _lock = new();
    private readonly List<DialAttempt> _open = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Queue<string> _takenInOrder = new();

    public static DialRegistry At(HttpMessageHandler handler, Uri address) => All.Of(handler, address.Authority);

    /// <summary>Whether a call belongs to a create already.</summary>
    public bool IsTaken(string sid)
    {
        lock (_lock)
        {
            return _taken.Contains(sid);
        }
    }

    /// <summary>Notes a create that is about to be sent.</summary>
    public void Open(DialAttempt dial)
    {
        lock (_lock)
        {
            _open.RemoveAll(other => other.IsLost && other.Sent < dial.Sent - Memory);
            _open.Add(dial);
        }
    }

    /// <summary>Notes that the create has dialled this call.</summary>
    public void Take(DialAttempt dial, string sid)
    {
        lock (_lock)
        {
            _open.Remove(dial);
            Remember(sid);
        }
    }

    /// <summary>Notes that the create has certainly not dialled.</summary>
    public void Close(DialAttempt dial)
    {
        lock (_lock)
        {
            _open.Remove(dial);
        }
    }

    /// <summary>Takes a call for that of a lost create, if it cannot be that of another.</summary>
    public bool TryTake(DialAttempt dial, string sid)
    {
        lock (_lock)
        {
            if (_taken.Contains(sid) || _open.Exists(other => other != dial && other.IsToTheSame(dial)))
            {
                return false;
            }

            _open.Remove(dial);
            Remember(sid);
            return true;
        }
    }

    private void Remember(string sid)
    {
        if (_taken.Add(sid))
        {
            _takenInOrder.Enqueue(sid);
        }

        if (_takenInOrder.Count > Remembered)
        {
            _taken.Remove(_takenInOrder.Dequeue());
        }
    }
}

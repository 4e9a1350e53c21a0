using TwilioCalls.Framework;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns.Rules;

/// <summary>The numbers that must not be called, from files that may change at any time. Not for several threads at once.</summary>
internal sealed class DoNotCallList
{
    private readonly DoNotCallFile[] _files;

    private DoNotCallList(DoNotCallFile[] files) => _files = files;

    /// <summary>Reads the files.</summary>
    /// <param name="paths">Their full paths; none for nobody.</param>
    /// <param name="home">Whose numbers those without a plus are; null if nobody said.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="DoNotCallException">A file cannot be read, or has a line that is no number; the message says which.</exception>
    public static DoNotCallList Open(IEnumerable<string> paths, NumberingPlan? home, DateTimeOffset now)
    {
        var list = new DoNotCallList([.. paths.Select(path => new DoNotCallFile(path, home))]);
        list.Refresh(now);
        return list;
    }

    /// <summary>
    /// Reads again what has changed. To be awaited right before each create. A file that cannot be read is given a moment first: its
    /// program may be writing it, or putting another in its place.
    /// </summary>
    /// <exception cref="DoNotCallException">A file still cannot be read, or has a line that is no number.</exception>
    public async Task RefreshAsync(TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            Refresh(clock.GetUtcNow());
        }
        catch (DoNotCallException)
        {
            await clock.DelayAsync(DoNotCallFile.Settling, cancellation).ConfigureAwait(false);
            Refresh(clock.GetUtcNow());
        }
    }

    /// <summary>Whether a number must not be called, as of the last reading.</summary>
    /// <param name="address">As the client reads and sends it.</param>
    public bool Contains(string address)
    {
        var key = DoNotCallKey.Of(address);
        return _files.Any(file => file.Contains(key));
    }

    private void Refresh(DateTimeOffset now)
    {
        foreach (var file in _files)
        {
            file.Refresh(now);
        }
    }
}

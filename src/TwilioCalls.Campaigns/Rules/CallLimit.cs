namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// How many calls may be going on at once: as many as was said, or fewer after Twilio refused one for that (10004). Then one more is
/// tried every ten minutes, as what else the account does may have taken the places.
/// </summary>
internal sealed class CallLimit
{
    private static readonly TimeSpan RaisedAfter = TimeSpan.FromMinutes(10);

    private readonly int? _most;
    private int? _limit;
    private DateTimeOffset _changed;

    /// <param name="most">As many as was said; null for no limit.</param>
    public CallLimit(int? most) => _limit = _most = most;

    /// <summary>The limit at a time; null for none.</summary>
    public int? At(DateTimeOffset now)
    {
        while (_limit is { } limit && limit < (_most ?? int.MaxValue) && _changed + RaisedAfter <= now)
        {
            _limit = limit + 1;
            _changed += RaisedAfter;
        }

        return _limit;
    }

    /// <summary>A call was refused while others went on.</summary>
    public void Lower(DateTimeOffset now, int others)
    {
        _limit = Math.Max(1, Math.Min(At(now) ?? int.MaxValue, others));
        _changed = now;
    }
}

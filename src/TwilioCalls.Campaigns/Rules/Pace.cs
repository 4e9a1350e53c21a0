namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// When the next call may be created: at most so many a second as was said, and none while Twilio's queue is longer than
/// <see cref="LongestQueue"/>. So calls ring soon after they were created, whatever the account's own rate is.
/// </summary>
/// <remarks>
/// Each create is begun and ends in one of <see cref="Created"/>, <see cref="NotCreated"/>, <see cref="Lost"/> and the refusals. All
/// members may be used from several threads at once. Nothing in here waits.
/// </remarks>
internal sealed class Pace
{
    /// <summary>While Twilio's queue is longer, nothing is created.</summary>
    public static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(5);

    /// <summary>As many calls wait as the queue takes (22005). Source: Twilio's page on queued calls.</summary>
    private const int FullQueue = 86_400;

    // Timers are late. So much is caught up with.
    private static readonly TimeSpan CatchUp = TimeSpan.FromMilliseconds(100);

    // After that, the queue may have been filled by others: one call finds out.
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(1);

    // For a request's way to Twilio.
    private static readonly TimeSpan LeastMargin = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly TimeSpan _interval;
    private readonly QueueForecast _queue = new();
    private readonly CallLimit _limit;
    private readonly Backoff _backoff = new();
    private DateTimeOffset _next;
    private DateTimeOffset? _answered;
    private TimeSpan _latency;
    private TimeSpan? _talk;
    private int _out;

    /// <param name="callsPerSecond">The greatest number of calls created a second; more than 0.</param>
    /// <param name="maximumConcurrentCall">The greatest number of calls that have not ended, 1 or more; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public Pace(double callsPerSecond, int? maximumConcurrentCall)
    {
        if (!(callsPerSecond > 0) || double.IsInfinity(callsPerSecond))
        {
            throw new ArgumentOutOfRangeException(nameof(callsPerSecond), callsPerSecond, "More than 0.");
        }

        if (maximumConcurrentCall < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumConcurrentCall), maximumConcurrentCall, "1 or more.");
        }

        _interval = new((long)Math.Min(TimeSpan.TicksPerSecond / callsPerSecond, TimeSpan.FromDays(1).Ticks));
        _limit = new(maximumConcurrentCall);
    }

    /// <summary>When the next call may be created.</summary>
    /// <param name="now">The time.</param>
    /// <param name="calling">How many calls have been created and not ended.</param>
    /// <returns>The moment, which may have passed; null if an answer or the end of a call must come first.</returns>
    public DateTimeOffset? Next(DateTimeOffset now, int calling)
    {
        lock (_gate)
        {
            var ahead = _queue.Take(_out);
            if (calling + _out >= (_limit.At(now) ?? int.MaxValue)
                || (_out > 0 && (IsUnsure(now) || ahead > LongestQueue)))
            {
                return null;
            }

            var drained = _queue.LastRing == default ? default : _queue.LastRing + ahead - LongestQueue;
            return new[] { _next, _backoff.Until, drained }.Max();
        }
    }

    /// <summary>A request that creates a call is about to leave.</summary>
    public void Begin(DateTimeOffset now)
    {
        lock (_gate)
        {
            _next = (_next > now - CatchUp ? _next : now - CatchUp) + _interval;
            _out++;
        }
    }

    /// <summary>The call was created.</summary>
    /// <param name="sent">When its request left.</param>
    /// <param name="now">When the answer came.</param>
    /// <param name="queue">The call's queue time; null if Twilio did not tell one, which counts as the account's usual interval.</param>
    public void Created(DateTimeOffset sent, DateTimeOffset now, TimeSpan? queue) => End(() =>
    {
        _answered = now;
        var latency = now - sent;
        _latency = latency > _latency ? latency : new(_latency.Ticks - ((_latency - latency).Ticks / 16));
        // It was created somewhere on the way, whose middle is half as far off as either end.
        _queue.Created(sent + new TimeSpan(latency.Ticks / 2), _latency, queue);
        _backoff.Succeeded();
    });

    /// <summary>No call was created, for the call's own sake: its number is wrong, say.</summary>
    public void NotCreated() => End(() => { });

    /// <summary>Nobody knows whether the call was created: it is reckoned with.</summary>
    public void Lost(DateTimeOffset now) => End(() => _queue.Assume(now));

    /// <summary>429, 20429 and the like: too many requests.</summary>
    public void TooManyRequests(DateTimeOffset now) => End(() => _backoff.Refused(now));

    /// <summary>10004 at the create: too many calls are going on.</summary>
    /// <param name="now">When the refusal came.</param>
    /// <param name="calling">How many calls have been created and not ended.</param>
    public void TooManyCalls(DateTimeOffset now, int calling) => End(() =>
    {
        _limit.Lower(now, calling + _out);
        _backoff.Refused(now);
    });

    /// <summary>A call that had been created failed with 10004.</summary>
    /// <param name="now">When that was seen.</param>
    /// <param name="calling">How many others have been created and not ended.</param>
    public void FailedAsTooMany(DateTimeOffset now, int calling)
    {
        lock (_gate)
        {
            _limit.Lower(now, calling);
            _backoff.Refused(now);
        }
    }

    /// <summary>
    /// 22005: the account's queue is full. A call that is created now rings a day later, so nothing is until the queue has run empty,
    /// a day at one call a second. Whoever empties it starts the campaign again.
    /// </summary>
    public void QueueFull(DateTimeOffset now) => End(() => _queue.Full(now, FullQueue));

    /// <summary>A call ended, so long after it was created.</summary>
    public void Ended(TimeSpan duration)
    {
        lock (_gate)
        {
            _talk = _talk is { } talk ? talk + new TimeSpan((duration - talk).Ticks / 8) : duration;
        }
    }

    /// <summary>How long a call that is created now waits until it rings, at most as far as is known; never less than two seconds.</summary>
    public TimeSpan ExpectedQueueTime(DateTimeOffset now)
    {
        lock (_gate)
        {
            var margin = _latency + _latency > LeastMargin ? _latency + _latency : LeastMargin;
            return _queue.Backlog(now) + _queue.Take(_out + 1) + margin;
        }
    }

    /// <summary>How many calls may be going on at once now; null for no limit.</summary>
    public int? MaximumConcurrentCall(DateTimeOffset now)
    {
        lock (_gate)
        {
            return _limit.At(now);
        }
    }

    /// <summary>How far apart calls are created in the long run, as far as is known: the pace shown is its inverse.</summary>
    public TimeSpan Interval(DateTimeOffset now)
    {
        lock (_gate)
        {
            var byLimit = _limit.At(now) is { } limit && _talk is { } talk ? new(talk.Ticks / limit) : TimeSpan.Zero;
            var byAccount = _answered is null ? TimeSpan.Zero : _queue.Interval;
            return new[] { _interval, byAccount, byLimit }.Max();
        }
    }

    /// <summary>When so many calls will have been created, calling hours apart.</summary>
    public DateTimeOffset Eta(DateTimeOffset now, int calls)
    {
        var interval = Interval(now);
        lock (_gate)
        {
            var start = _queue.Backlog(now) > LongestQueue ? _queue.LastRing - LongestQueue : now;
            return start + new TimeSpan(interval.Ticks * calls);
        }
    }

    /// <summary>Whether nothing is known of the queue, or no longer.</summary>
    private bool IsUnsure(DateTimeOffset now) => _answered is not { } answered || now - answered > KnownFor;

    private void End(Action then)
    {
        lock (_gate)
        {
            _out--;
            then();
        }
    }
}

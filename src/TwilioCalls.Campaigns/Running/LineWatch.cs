using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Errors;
using TwilioCalls.Following;
using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Running;

/// <summary>The calls of a campaign that have not ended: looks at all of them every few seconds, less often while nothing happens.</summary>
internal sealed class LineWatch
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    /// <summary>A call that no listing shows for so long is asked for by its SID.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Calls on a page: of larger ones, which come every few seconds, some megabytes would be held all the time.</summary>
    private const int LargestPage = 250;

    private readonly Dictionary<string, CampaignEntry> _calling = new(StringComparer.Ordinal);
    private readonly TwilioClient _client;
    private readonly string _account;
    private readonly CallFollower _follower;
    private TimeSpan _pause = Shortest;

    public LineWatch(TwilioClient client, string account)
    {
        (_client, _account) = (client, account);
        _follower = new((filter, cancellation) =>
        {
            filter.PageSize = Math.Min(filter.PageSize ?? LargestPage, LargestPage);
            return client.ListCallsAsync(filter, limit: null, account, cancellation: cancellation);
        });
    }

    /// <summary>How many calls there are.</summary>
    public int Count => _calling.Count;

    /// <summary>When to look; null if there is nothing to look at.</summary>
    public DateTimeOffset? Due { get => _calling.Count == 0 ? null : field; private set; }

    /// <summary>The calls that Twilio had not begun to dial at the last look.</summary>
    public IReadOnlyList<CampaignEntry> Queued { get; private set; } = [];

    public void Add(CampaignEntry row, DateTimeOffset now)
    {
        var first = now + Shortest;
        Due = Due is { } due && due < first ? due : first;
        _pause = Shortest;
        _calling[row.Sid!] = row;
    }

    /// <summary>Looks at the calls.</summary>
    /// <returns>Those that have ended, each with its row; they are watched no longer.</returns>
    /// <exception cref="TwilioException">The listing failed; the next look is due later.</exception>
    public async Task<List<(CampaignEntry Row, Call Call)>> LookAsync(CancellationToken cancellation)
    {
        var started = _client.Options.Time.GetUtcNow();
        Due = started + PollingPause.Longest;
        var ended = new List<(CampaignEntry Row, Call Call)>();
        var queued = new List<CampaignEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var late = _calling.Where(one => one.Value.Dialled + Patience < started).Select(one => one.Key).ToList();
        void Take(Call call)
        {
            // Of those that go on, hardly anything is kept: there may be thousands.
            if (late.Count > 0)
            {
                seen.Add(call.Sid!);
            }

            if (call.Status is null || CallStatus.IsFinal(call.Status))
            {
                ended.Add((_calling[call.Sid!], call));
            }
            else if (call.Status == CallStatus.Queued)
            {
                queued.Add(_calling[call.Sid!]);
            }
        }

        await foreach (var call in _follower.LookAsync(_calling.Keys, _calling.Values.Min(row => row.Dialled), cancellation).ConfigureAwait(false))
        {
            Take(call);
        }

        foreach (var sid in late.Where(sid => !seen.Contains(sid)))
        {
            Take(await FetchAsync(sid, cancellation).ConfigureAwait(false));
        }

        // A listing is newest first, and what a person reads is in the order of dialling.
        ended.Sort(static (one, other) => one.Row.Dialled.CompareTo(other.Row.Dialled));
        Queued = queued;
        ended.ForEach(one => _calling.Remove(one.Call.Sid!));
        _pause = ended.Count > 0 ? Shortest : PollingPause.After(_pause);
        Due = _client.Options.Time.GetUtcNow() + _pause;
        return ended;
    }

    private async Task<Call> FetchAsync(string sid, CancellationToken cancellation)
    {
        try
        {
            return await _client.FetchCallAsync(sid, _account, cancellation).ConfigureAwait(false);
        }
        catch (TwilioException failure) when (failure.Code == TwilioErrorCode.NotFound)
        {
            // Its record was deleted, which only that of a call that has ended can be.
            return new Call { Sid = sid };
        }
    }
}

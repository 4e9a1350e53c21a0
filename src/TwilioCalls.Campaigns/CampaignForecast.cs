using System.Globalization;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Listing;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns;

/// <summary>What a run would do with a list, before anything is written or dialled.</summary>
/// <param name="reader">The journal so far; null if there is none.</param>
/// <param name="shard">Which part of the list; null for all.</param>
/// <param name="settings">How it would be dialled.</param>
/// <param name="now">The time.</param>
internal sealed class CampaignForecast(CampaignReader? reader, Shard? shard, CampaignSettings settings, DateTimeOffset now)
{
    private const int NamedCountries = 12;

    // Of keys, the digests: there may be hundreds of thousands.
    private readonly LinearHashSet _given = new();
    private readonly LinearHashSet _errors = new();
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly List<(DateTimeOffset From, string To, string? Zone)> _rings = [];
    private int _duplicates;
    private int _known;
    private int _excluded;
    private int _held;
    private int _refused;

    public void Add(RowInput row)
    {
        if (shard?.Holds(row.Key) == false)
        {
            return;
        }

        if (!_given.Add(TextDigest.Of(row.Key)))
        {
            _duplicates++;
        }
        else if (reader?.State.Find(row.Key) is { } known && !IsDialled(known, row))
        {
            _known++;
        }
        else
        {
            Count(row);
        }
    }

    /// <summary>Takes a row that cannot be dialled as it is given; its error says why.</summary>
    /// <param name="key">Its key; null if it is not known.</param>
    public void Refuse(string? key)
    {
        _refused++;
        if (key is not null)
        {
            _errors.Add(TextDigest.Of(key));
        }
    }

    /// <summary>The forecast in words.</summary>
    public string Text
    {
        get
        {
            var more = AddRest();
            var (first, last) = Rings();
            var lines = new List<string>
            {
                Line("{0} rows: {1} to be dialled, {2} dialled before, {3} duplicates, {4} refused, {5} on a do-not-call list",
                    _given.Count + _duplicates + _refused + more, _rings.Count, _known, _duplicates, _refused, _excluded)
                    + (_held == 0 ? "." : Line(", {0} without a time zone or within hours that do not come.", _held)),
            };
            if (more > 0)
            {
                lines.Add(Line("{0} of them wait in the journal, and are not given now.", more));
            }

            if (_rings.Count > 0)
            {
                lines.Add("By country: " + string.Join(", ", _countries.OrderByDescending(one => one.Value).Take(NamedCountries).Select(one => Line("{0} {1}", one.Key, one.Value))) + ".");
                lines.Add(Line("At {0:0.###} calls a second, the first rings about {1:yyyy-MM-dd HH:mm}, the last about {2:yyyy-MM-dd HH:mm}, without further attempts.",
                    settings.CallsPerSecond, first.LocalDateTime, last.LocalDateTime));
            }

            return string.Join(Environment.NewLine, lines);
        }
    }

    /// <summary>Counts the rows that the journal has beside those that were given.</summary>
    private int AddRest()
    {
        var rest = reader?.State.Rows.Where(row => MayBeDialled(row) && !_given.Contains(row.Digest) && !_errors.Contains(row.Digest)).ToArray() ?? [];
        Array.ForEach(rest, row => Count(reader!.Given(row)));
        return rest.Length;
    }

    private bool IsDialled(CampaignEntry known, RowInput row) =>
        MayBeDialled(known) || (known.State == RowState.Refused && !reader!.IsGiven(known, row));

    private bool MayBeDialled(CampaignEntry row) => row.State == RowState.Waiting || (row.State == RowState.Unknown && settings.RedialUnknown);

    private void Count(RowInput row)
    {
        if (settings.DoNotCall?.Contains(row.Call.To!) == true)
        {
            _excluded++;
            return;
        }

        var from = settings.Hours is { } hours ? hours.Next(row.Call.To!, row.TimeZone, now, TimeSpan.Zero).From : now;
        if (from is not { } first)
        {
            _held++;
            return;
        }

        var country = NumberPlaces.CountryOf(row.Call.To) ?? "unknown";
        _countries[country] = _countries.TryGetValue(country, out var count) ? count + 1 : 1;
        _rings.Add((first, row.Call.To!, row.TimeZone));
    }

    private (DateTimeOffset First, DateTimeOffset Last) Rings()
    {
        var interval = TimeSpan.FromSeconds(1 / settings.CallsPerSecond);
        DateTimeOffset? first = null;
        var last = now - interval;
        foreach (var (_, to, zone) in _rings.OrderBy(one => one.From))
        {
            var next = last + interval;
            last = settings.Hours?.Next(to, zone, next, TimeSpan.Zero).From ?? next;
            first ??= last;
        }

        return (first ?? now, last);
    }

    private static string Line(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}

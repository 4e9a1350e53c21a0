using System.Globalization;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Filters;

/// <summary>The times that match a key and its two inequalities: from the first on, before the second.</summary>
internal readonly record struct TimeWindow(DateTime From, DateTime Before)
{
    private const string Day = "yyyy-MM-dd";
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public bool Contains(DateTime time) => time >= From && time < Before;

    /// <summary>Null if the query has no value for the key.</summary>
    /// <exception cref="Refusal">400 20001: neither a day nor an instant.</exception>
    public static TimeWindow? Read(FormValues query, string key)
    {
        TimeWindow? window = null;
        if (Read(query, key, "") is { } on)
        {
            // An equality selects the whole UTC day, even if it names an instant.
            window = new(on.Date, on.Date < DateTime.MaxValue.Date ? on.Date.AddDays(1) : DateTime.MaxValue);
        }

        if (Read(query, key, ">") is { } from)
        {
            window = window is { } w ? w with { From = Later(w.From, from) } : new(from, DateTime.MaxValue);
        }

        if (Read(query, key, "<") is { } before)
        {
            window = window is { } w ? w with { Before = Earlier(w.Before, before) } : new(DateTime.MinValue, before);
        }

        return window;
    }

    private static DateTime? Read(FormValues query, string key, string inequality)
    {
        if (query[key + inequality] is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(text, [Day, Instant], CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw Refusal.BadRequest(20001, $"Invalid {key}: '{text}' is not a date");
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}

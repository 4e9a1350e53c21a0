using System.Globalization;
using System.Text.RegularExpressions;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// Hours of the week by a clock on the wall. A range such as <c>22:00-02:00</c> goes past midnight and belongs to the day on which it
/// begins. Its end is the first minute that is outside.
/// </summary>
internal sealed class WeeklyHours
{
    /// <summary>The parameter that gives them.</summary>
    public const string ParameterName = "CallingHours";

    private const int Hour = 60;
    private const int Day = 24 * Hour;

    private const string WholeDay = "00:00-24:00";

    // Word processors make a dash of the hyphen.
    private static readonly Regex Range = new(
        @"^\s*([0-9]{1,2}):([0-9]{2})\s*[-\u2013]\s*([0-9]{1,2}):([0-9]{2})\s*$", RegexOptions.CultureInvariant);

    private static readonly DayOfWeek[] EveryDay = [.. Enumerable.Range(0, 7).Select(day => (DayOfWeek)day)];

    // Minutes after midnight; an end past midnight is greater than a day.
    private readonly (int Start, int End)[] _ranges;
    private readonly bool[] _days = new bool[EveryDay.Length];
    private readonly int[] _boundaries;
    private readonly string _text;

    private WeeklyHours(IReadOnlyList<string> ranges, IReadOnlyCollection<DayOfWeek> days)
    {
        _ranges = [.. ranges.Select(ReadRange)];
        foreach (var day in days)
        {
            _days[(int)day] = true;
        }

        _boundaries = [.. _ranges.SelectMany(range => new[] { range.Start, range.End % Day }).Append(0).Distinct().OrderBy(minute => minute)];
        _text = string.Join(", ", ranges.Select(range => range.Trim()))
            + (days.Count == _days.Length ? "" : " on " + string.Join(", ", days));
    }

    /// <summary>Reads the hours.</summary>
    /// <param name="ranges">Such as <c>09:00-12:00</c>, several with commas between them too; null or none for the whole day.</param>
    /// <param name="days">On which days they begin; null or none for all.</param>
    /// <exception cref="ArgumentException">A range is none, or empty.</exception>
    public static WeeklyHours Read(IReadOnlyList<string>? ranges, IReadOnlyList<DayOfWeek>? days) => new(
        ranges is { Count: > 0 } ? [.. ranges.SelectMany(range => range.Split(','))] : [WholeDay],
        days is { Count: > 0 } ? [.. days.Distinct().OrderBy(day => day)] : EveryDay);

    /// <summary>Whether no time of the clock is outside of them, so that no zone needs to be known.</summary>
    public bool IsAlways => EveryDay.All(day => _boundaries.All(minute => Holds(DateTime.MinValue.AddDays((int)day).AddMinutes(minute))));

    /// <summary>Whether a time of the clock is within the hours.</summary>
    public bool Holds(DateTime local)
    {
        var minute = (int)(local.TimeOfDay.Ticks / TimeSpan.TicksPerMinute);
        var today = (int)local.DayOfWeek;
        foreach (var (start, end) in _ranges)
        {
            if ((_days[today] && minute >= start && minute < end) || (_days[(today + EveryDay.Length - 1) % EveryDay.Length] && minute < end - Day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next time of the clock at which <see cref="Holds"/> may change; later than the one given.</summary>
    public DateTime NextBoundary(DateTime local)
    {
        foreach (var minute in _boundaries)
        {
            var boundary = local.Date.AddMinutes(minute);
            if (boundary > local)
            {
                return boundary;
            }
        }

        return local.Date.AddDays(1);
    }

    public override string ToString() => _text;

    private static (int Start, int End) ReadRange(string text)
    {
        var parts = Range.Match(text);
        var start = Minutes(parts, 1);
        var end = Minutes(parts, 3);
        return !parts.Success || start is not (>= 0 and < Day) || end is not (>= 0 and <= Day)
            ? throw Wrong(text, "write two times of the 24-hour clock, such as 09:00-20:00")
            : start == end ? throw Wrong(text, $"it is empty; the whole day is {WholeDay}")
            : (start, end > start ? end : end + Day);
    }

    /// <returns>Minutes after midnight; -1 for what no clock shows.</returns>
    private static int Minutes(Match parts, int group)
    {
        var hours = Number(parts.Groups[group].Value);
        var minutes = Number(parts.Groups[group + 1].Value);
        return minutes < Hour ? (hours * Hour) + minutes : -1;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static InvalidParameterException Wrong(string text, string why) => new($"{ParameterName} cannot be '{text}': {why}.", ParameterName);
}

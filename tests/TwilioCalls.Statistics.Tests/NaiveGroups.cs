using System.Globalization;
using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics.Tests;

/// <summary>The name of a call's group, by what .NET says of the zone.</summary>
internal static class NaiveGroups
{
    public static string? NameOf(Call call, CallGrouping by)
    {
        var time = TimeZoneInfo.ConvertTime((call.StartTime ?? call.DateCreated)!.Value, Counting.Berlin);
        return by switch
        {
            CallGrouping.None => null,
            CallGrouping.Day => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CallGrouping.Hour => time.ToString("yyyy-MM-dd HH:00 zzz", CultureInfo.InvariantCulture),
            CallGrouping.HourOfDay => time.ToString("HH", CultureInfo.InvariantCulture),
            CallGrouping.DayOfWeek => time.DayOfWeek.ToString(),
            CallGrouping.Status => call.Status,
            CallGrouping.Direction => call.Direction,
            CallGrouping.From => call.From,
            CallGrouping.To => call.To,
            CallGrouping.AnsweredBy => call.AnsweredBy ?? "(none)",
            _ => Country(call.Direction == "inbound" ? call.From! : call.To!),
        };
    }

    private static string Country(string number) => number switch
    {
        ['+', '1', ..] => "US",
        ['+', '4', '9', ..] => "DE",
        ['+', '4', '4', ..] => "GB",
        _ => "(none)",
    };
}

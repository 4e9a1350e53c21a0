using System.Globalization;

namespace TwilioCalls.Client.Tests.Days;

/// <summary>A call of an account's history: its number makes its SID and its status; a time is null until it has come.</summary>
internal sealed record DayCall(int Number, DateTimeOffset Created, DateTimeOffset? Start, DateTimeOffset? End = null)
{
    public string Sid => Sids.CallOf(Number);

    public string Status { get; init; } = (Number % 3) switch { 0 => "busy", 1 => "failed", _ => "completed" };

    public string Json => CallJson.Call(
        Sid, $"\"date_created\":{Date(Created)},\"start_time\":{Date(Start)},\"end_time\":{Date(End)},\"status\":\"{Status}\"");

    public static IEnumerable<DayCall> NewestFirst(IEnumerable<DayCall> calls) =>
        calls.OrderByDescending(call => call.Created).ThenByDescending(call => call.Number);

    private static string Date(DateTimeOffset? time) =>
        time is { } moment ? $"\"{moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000\"" : "null";
}

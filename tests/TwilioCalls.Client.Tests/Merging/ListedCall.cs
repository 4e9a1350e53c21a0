using System.Globalization;

namespace TwilioCalls.Client.Tests.Merging;

/// <summary>A call of an account's history: its number makes its SID; the second in which it was made is null while it is queued.</summary>
internal sealed record ListedCall(int Number, int? Created, string Status = "completed", string To = "+14155550110", string From = "+14155550220", string Direction = "inbound")
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public string Sid => Sids.CallOf(Number);

    public string Json => CallJson.Call(
        Sid,
        $"\"status\":\"{Status}\",\"to\":\"{To}\",\"from\":\"{From}\",\"direction\":\"{Direction}\",\"date_created\":"
        + (Created is { } second ? $"\"{Start.AddSeconds(second).ToString("r", CultureInfo.InvariantCulture)}\"" : "null"));

    public static IEnumerable<ListedCall> NewestFirst(IEnumerable<ListedCall> calls) => calls.OrderByDescending(call => call.Created ?? int.MaxValue);
}

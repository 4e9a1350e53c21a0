using CsCheck;

namespace TwilioCalls.Statistics.Tests;

/// <summary>Random histories of calls, with all that Twilio leaves out of some.</summary>
internal static class History
{
    public static DateTimeOffset Noon { get; } = new(2026, 10, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Statuses = Any<string>(
        "queued", "ringing", "in-progress", "completed", "completed", "completed", "busy", "failed", "no-answer", "canceled");

    public static Gen<Call> Calls { get; } =
        from status in Statuses
        from direction in Any("inbound", "outbound-api", "outbound-dial")
        from start in Gen.Int[-200_000, 200_000]
        from length in Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, 4000], Gen.Int[0, 86_400])
        from price in Gen.Int[0, 40_000]
        from isRated in Gen.Bool
        from unit in Any("USD", "EUR")
        from answeredBy in Any<string?>(null, "human", "machine_start", "machine_end_beep", "fax", "unknown")
        from number in Any("+14155550100", "+493012345678", "+442071234567", "client:ann", "sip:a@example.com")
        select Of(status, start, status is "queued" or "ringing" ? null : status == "completed" ? length : 0, direction, isRated ? price / -10_000m : null, unit, answeredBy, number);

    public static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public static Call Of(
        string status, int start, int? length, string direction = "outbound-api", decimal? price = null, string unit = "USD",
        string? answeredBy = null, string to = "+14155550100") => new()
        {
            Status = status,
            Direction = direction,
            From = "+14155550199",
            To = to,
            DateCreated = Noon.AddSeconds(start - 2),
            StartTime = length is null ? null : Noon.AddSeconds(start),
            EndTime = length is null || status == "in-progress" ? null : Noon.AddSeconds(start + length.Value),
            Duration = status == "in-progress" ? null : length,
            Price = price,
            PriceUnit = unit,
            AnsweredBy = answeredBy,
        };
}

using System.Globalization;

namespace TwilioCalls.Statistics.Tests.Report;

/// <summary>Four weeks of a small call centre, the same each time: busy on weekday mornings, quiet at night.</summary>
internal static class CallCentre
{
    private const int Weeks = 4;

    private static readonly int[] CallsOfHour = [0, 0, 0, 0, 0, 1, 3, 9, 22, 31, 28, 20, 14, 18, 24, 26, 19, 11, 6, 4, 2, 1, 0, 0];

    private static readonly (string Prefix, int Digits)[] Places =
        [("+1415555", 4), ("+1212555", 4), ("+4930", 8), ("+4930", 8), ("+4989", 7), ("+4420794", 5), ("+33142", 6), ("+4315", 6)];

    public static IEnumerable<Call> Calls()
    {
        var random = new Random(20261102);
        var monday = new DateTimeOffset(2026, 10, 26, 0, 0, 0, TimeSpan.FromHours(1));
        for (var hour = 0; hour < Weeks * 7 * 24; hour++)
        {
            var start = monday.AddHours(hour);
            var share = start.DayOfWeek switch { DayOfWeek.Saturday => 0.4, DayOfWeek.Sunday => 0.15, DayOfWeek.Monday => 1.3, _ => 1 };
            for (var left = (int)(CallsOfHour[hour % 24] * share * (0.7 + (random.NextDouble() * 0.6))); left > 0; left--)
            {
                yield return Call(start.AddSeconds(random.Next(3600)), random);
            }
        }
    }

    private static Call Call(DateTimeOffset start, Random random)
    {
        var status = random.NextDouble() switch { < 0.74 => "completed", < 0.83 => "no-answer", < 0.91 => "busy", < 0.96 => "failed", _ => "canceled" };
        var length = status == "completed" ? (int)Math.Min(5400, -Math.Log(1 - random.NextDouble()) * 190) + 1 : 0;
        var (prefix, digits) = Places[(int)(Places.Length * random.NextDouble() * random.NextDouble())];
        var number = prefix + random.Next((int)Math.Pow(10, digits - 2), (int)Math.Pow(10, digits - 2) + 40).ToString("D" + digits, CultureInfo.InvariantCulture);
        var isInbound = random.NextDouble() < 0.35;
        return new()
        {
            Status = status,
            Direction = isInbound ? "inbound" : "outbound-api",
            From = isInbound ? number : "+14155550199",
            To = isInbound ? "+14155550199" : number,
            DateCreated = start.AddSeconds(-1),
            StartTime = start,
            EndTime = start.AddSeconds(length),
            Duration = length,
            Price = status == "completed" ? Math.Round(-0.0085m * ((length + 59) / 60), 4) : null,
            PriceUnit = prefix.StartsWith("+1", StringComparison.Ordinal) ? "USD" : "EUR",
            AnsweredBy = isInbound || status != "completed" ? null : random.NextDouble() < 0.8 ? "human" : "machine_start",
        };
    }
}

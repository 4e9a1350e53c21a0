using System.Text;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>What is read of a line is what was written, and nothing that was not.</summary>
public class LineTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void Each_part_of_a_line_comes_back()
    {
        JournalLine[] lines =
        [
            new(LineKind.Dial, 3, At) { Attempt = 2 },
            new(LineKind.Call, 0, At) { Sid = "CA1", QueueTime = 0 },
            new(LineKind.Call, 0, At) { Sid = "CA1", QueueTime = 1200 },
            new(LineKind.Refused, 1, At) { Code = 21211, Message = "Zoë \"said\" no\n." },
            new(LineKind.Refused, 1, At) { Code = 20429, Message = "No.", Again = At.AddMinutes(1) },
            new(LineKind.Lost, 1, At) { Message = "No answer." },
            new(LineKind.Found, 1, At) { Sid = "CA1" },
            new(LineKind.Cancel, 1, At) { Sid = "CA1" },
            new(LineKind.End, 1, At) { Sid = "CA1", Status = "completed", AnsweredBy = "human", Duration = 0, Price = 0.0200m, PriceUnit = "USD" },
            new(LineKind.End, 1, At) { Sid = "CA1", Status = "busy", Again = At.AddHours(1) },
            new(LineKind.Exclude, 1, At) { Message = "On a list." },
            new(LineKind.Open, -1, At) { Machine = "ada", Process = 4711 },
            new(LineKind.Close, -1, At),
        ];

        Assert.All(lines, line => Assert.Equal(line, RoundTrip(line)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2/5")]
    public void The_first_line_has_what_the_journal_is_of(string? shard)
    {
        var header = new JournalHeader("spring", "AC1", "Id", shard) { Version = 1 };

        Assert.Equal(header, RoundTrip(new(LineKind.Campaign, -1, At) { Header = header }).Header);
    }

    [Fact]
    public void A_part_that_this_version_does_not_know_is_passed_over_whatever_it_holds()
    {
        var line = LineReader.Read("""{"line":"call","row":1,"at":"2026-04-01T09:00:00.123Z","new":{"row":7,"sid":["CA9"]},"other":[1,{"sid":"CA8"}],"sid":"CA1"}"""u8);

        Assert.Equal(new(LineKind.Call, 1, At) { Sid = "CA1" }, line);
    }

    [Fact]
    public void Only_a_first_line_has_a_header() =>
        Assert.Null(LineReader.Read("""{"line":"call","row":1,"at":"2026-04-01T09:00:00Z","campaign":"x","version":2,"account":"AC"}"""u8).Header);

    [Theory]
    [InlineData("""["line","call"]""")]
    [InlineData("""{"row":1,"line":"call"}""")]
    [InlineData("""{"line":"ring","row":1}""")]
    [InlineData("""{"line":1}""")]
    [InlineData("""{"line":"call","row":"1"}""")]
    [InlineData("""{"line":"call","row":1,"sid":7}""")]
    [InlineData("""{"line":"call","row":1.5}""")]
    [InlineData("""{"line":"call","at":"yesterday"}""")]
    [InlineData("""{"line":"end","price":"x"}""")]
    [InlineData("""{"line":"call",""")]
    [InlineData("{}")]
    [InlineData("")]
    public void What_is_no_line_is_refused(string text) => Assert.Throws<FormatException>(() => LineReader.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("""{"line":"campaign","version":3}""", 3)]
    [InlineData("""{"line":"campaign","at":{"version":1},"version":4,"x":""", 4)]
    [InlineData("""{"line":"campaign","at":"x"}""", null)]
    [InlineData("""{"line":"row","version":3}""", null)]
    [InlineData("""{"line":"campaign","version":"3"}""", null)]
    [InlineData("""{"line":"campaign","version":3.5}""", null)]
    [InlineData("""{"line":"new","version":3}""", null)]
    [InlineData("""{"version":3}""", null)]
    [InlineData("""{"line":"camp""", null)]
    [InlineData("", null)]
    public void The_version_is_read_of_a_first_line_whatever_else_it_has(string text, int? version) =>
        Assert.Equal(version, LineReader.VersionOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_row_comes_back_with_each_parameter_that_it_was_given()
    {
        var call = new NewCall
        {
            To = "+14155550101", From = "+14155550199", Url = new("https://example.com/?a=1&b=ü"), Method = "GET",
            StatusCallbackEvent = ["initiated", "answered"], Record = true, Timeout = 30, SendDigits = "ww1",
        };

        var read = RoundTrip(new RowInput("ada", call, "Europe/Berlin", [new("To", "+14155550101"), new("Name", "Zoë"), new("Note", null)]), out var needsPassword);

        Assert.False(needsPassword);
        Assert.Equivalent(call, read.Call, strict: true);
        Assert.Equal(("ada", "Europe/Berlin"), (read.Key, read.TimeZone));
        Assert.Equal([new("To", "+14155550101"), new("Name", "Zoë"), new("Note", null)], read.Cells);
    }

    [Fact]
    public void A_row_without_a_zone_or_columns_comes_back_without_them()
    {
        var read = RoundTrip(new RowInput("ada", new() { To = "+14155550101", Record = false }, null, []), out _);

        Assert.Null(read.TimeZone);
        Assert.Empty(read.Cells);
        Assert.False(read.Call.Record);
        Assert.Null(read.Call.StatusCallbackEvent);
    }

    [Fact]
    public void A_password_is_asked_for_and_not_written()
    {
        var line = LineOf(new RowInput("ada", new() { To = "sip:ada@example.com", SipAuthPassword = "open-sesame" }, null, []));

        Assert.DoesNotContain("open-sesame", Encoding.UTF8.GetString(line), StringComparison.Ordinal);
        Assert.Null(RowCall.Read(line, out var needsPassword).Call.SipAuthPassword);
        Assert.True(needsPassword);
    }

    [Fact]
    public void A_row_is_the_same_if_all_parts_are()
    {
        RowInput Row(string key = "ada", string to = "+14155550101", string? zone = "Europe/Berlin", string cell = "Ada") =>
            new(key, new() { To = to }, zone, [new("Name", cell)]);
        var line = LineOf(Row());

        Assert.True(RowCall.IsSame(line, Row()));
        Assert.All(
            [Row(key: "grace"), Row(to: "+14155550102"), Row(zone: null), Row(zone: "Europe/Paris"), Row(cell: "Grace"), Row(cell: new('x', 1000))],
            other => Assert.False(RowCall.IsSame(line, other)));
    }

    [Fact]
    public void A_line_is_sealed_with_all_before_it_and_ends_with_a_line_feed()
    {
        using var lines = new LineWriter(0);
        var first = lines.Write(new(LineKind.Close, -1, At));
        var length = lines.Length;
        var second = lines.Write(new(LineKind.Close, -1, At));
        var bytes = lines.Take();

        Assert.Equal((first + 1, first + second + 2, 0), (length, bytes.Length, lines.Length));
        Assert.Equal(((byte)'\n', (byte)'\n'), (bytes[first], bytes[^1]));
        Assert.True(LineSeal.TryCheck(bytes.AsSpan(0, first), 0, out var sum));
        Assert.False(LineSeal.TryCheck(bytes.AsSpan(first + 1, second), 0, out _));
        Assert.True(LineSeal.TryCheck(bytes.AsSpan(first + 1, second), sum, out var last));
        Assert.Equal(lines.Sum, last);
        Assert.Equal(bytes[..first].Length, LineSeal.Length + """{"line":"close","at":"2026-04-01T09:00:00.123Z" """.Length - 1);

        // What goes on after it was written out goes on with its checksum.
        lines.Write(new(LineKind.Close, -1, At));
        Assert.True(LineSeal.TryCheck(lines.Take().AsSpan(0, first), last, out _));
    }

    [Fact]
    public void A_seal_that_is_not_just_so_is_none()
    {
        using var lines = new LineWriter(0);
        var length = lines.Write(new(LineKind.Close, -1, At));
        var line = lines.Take()[..length];

        for (var at = 0; at < length; at++)
        {
            var changed = (byte[])line.Clone();
            changed[at] ^= 1;
            Assert.False(LineSeal.TryCheck(changed, 0, out _));
        }

        Assert.False(LineSeal.TryCheck(line.AsSpan(0, length - 1), 0, out _));
        Assert.False(LineSeal.TryCheck(line.AsSpan(length - LineSeal.Length), 0, out _));
        Assert.False(LineSeal.TryCheck(line.AsSpan(length - LineSeal.Length + 1), 0, out _));
        Assert.False(LineSeal.TryCheck([], 0, out _));
        Assert.True(LineSeal.TryCheck(line, 0, out _));
    }

    private static JournalLine RoundTrip(JournalLine line)
    {
        using var lines = new LineWriter(0);
        return LineReader.Read(lines.Take(lines.Write(line)));
    }

    private static RowInput RoundTrip(RowInput row, out bool needsPassword) => RowCall.Read(LineOf(row), out needsPassword);

    private static byte[] LineOf(RowInput row)
    {
        using var lines = new LineWriter(0);
        return lines.Take(lines.WriteRow(new(LineKind.Row, 0, At) { Key = row.Key }, row));
    }
}

internal static class WrittenLine
{
    /// <summary>The one line that was written, without its line feed.</summary>
    public static byte[] Take(this LineWriter lines, int length) => lines.Take()[..length];
}

namespace TwilioCalls.Client.Tests.Calls;

public sealed class CallDateTests
{
    [Theory]
    [InlineData("Tue, 31 Aug 2010 20:36:28 +0000", "2010-08-31T20:36:28Z")]
    [InlineData("Thu, 29 Feb 2024 00:00:00 +0000", "2024-02-29T00:00:00Z")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 +0000", "9999-12-31T23:59:59Z")]
    [InlineData("Tue, 31 Aug 2010 20:36:28 +0200", "2010-08-31T18:36:28Z")]
    [InlineData("Tue, 31 Aug 2010 20:36:28 GMT", "2010-08-31T20:36:28Z")]
    [InlineData("Tue, 31 Aug 2010 20:36:28 \\u002B0000", "2010-08-31T20:36:28Z")]
    [InlineData("Tue, 31 Aug 2010 20:36:28 \\u002b0200", "2010-08-31T18:36:28Z")]
    [InlineData("\\u0054ue, 31 Aug 2010 20\\u003A36:28 \\u002B0000", "2010-08-31T20:36:28Z")]
    [InlineData("2010-08-31T20:36:28Z", "2010-08-31T20:36:28Z")]
    [InlineData("2010-08-31T22:36:28+02:00", "2010-08-31T20:36:28Z")]
    [InlineData("Tue, 31 Aug 2010 20:36:28 +02:00", "2010-08-31T18:36:28Z")]
    [InlineData("Wed, 1 Sep 2010 20:36:28 +0000", "2010-09-01T20:36:28Z")]
    [InlineData("31 Aug 2010 20:36:28 -0500", "2010-09-01T01:36:28Z")]
    [InlineData("2010-08-31T20:36:28.500+0200", "2010-08-31T18:36:28.5Z")]
    [InlineData("2010-08-31 20:36:28Z", "2010-08-31T20:36:28Z")]
    [InlineData("2010-08-31", "2010-08-31T00:00:00Z")]
    [InlineData("2010-08-31T20:36:28", "2010-08-31T20:36:28Z")]
    public async Task A_time_is_a_moment_of_utc(string text, string moment)
    {
        var time = (await Reading.CallAsync($"\"start_time\":\"{text}\"")).StartTime;

        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), time);
        Assert.Equal(TimeSpan.Zero, time?.Offset);
    }

    [Fact]
    public async Task Every_month_is_known()
    {
        var names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".Split(' ');
        for (var month = 1; month <= 12; month++)
        {
            var call = await Reading.CallAsync($"\"end_time\":\"Mon, 05 {names[month - 1]} 2026 01:02:03 +0000\"");

            Assert.Equal(new DateTimeOffset(2026, month, 5, 1, 2, 3, TimeSpan.Zero), call.EndTime);
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task Blanks_around_a_time_do_not_matter_up_to_a_length_that_no_time_has(int length, bool isRead)
    {
        var call = await Reading.CallAsync($"\"start_time\":\"{"2010-08-31T20:36:28Z".PadRight(length)}\"");

        Assert.Equal(isRead, call.StartTime is not null);
    }

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("\"\"")]
    [InlineData("\"Mon, 30 Feb 2026 00:00:00 +0000\"")]
    [InlineData("\"Mon, 01 Abc 2026 00:00:00 +0000\"")]
    [InlineData("\"Mon, 01 anF 2026 00:00:00 +0000\"")]
    [InlineData("\"Mon, 01 Jan 2026 24:00:00 +0000\"")]
    [InlineData("\"Mon, 01 Jan 2026 00:60:00 +0000\"")]
    [InlineData("\"Mon, -1 Jan 2026 00:00:00 +0000\"")]
    [InlineData("\"Mon, 01 Jan 0000 00:00:00 +0000\"")]
    [InlineData("\"08/09/2026\"")]
    [InlineData("\"May 5\"")]
    [InlineData("\"20:36\"")]
    [InlineData("1.5")]
    [InlineData("{\"seconds\":1}")]
    [InlineData("[1,2]")]
    [InlineData("true")]
    public async Task A_time_that_makes_no_sense_is_null(string json)
    {
        var call = await Reading.CallAsync($"\"start_time\":{json},\"status\":\"busy\"");

        Assert.Null(call.StartTime);
        Assert.Equal("busy", call.Status);
    }
}

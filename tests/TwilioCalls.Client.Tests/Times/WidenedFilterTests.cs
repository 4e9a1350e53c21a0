using System.Globalization;

namespace TwilioCalls.Client.Tests.Times;

/// <summary>However coarsely Twilio compares times, it must be asked for every call that the user wants.</summary>
public sealed class WidenedFilterTests
{
    [Theory]
    [InlineData("StartTime", "2026-11-01T08:30:00Z", "StartTime=2026-11-01")]
    [InlineData("EndTime", "2026-11-01T23:59:59Z", "EndTime=2026-11-01")]
    [InlineData("StartTimeBefore", "2026-11-01T08:30:00Z", "StartTime<=2026-11-02")]
    [InlineData("EndTimeBefore", "2026-11-01T00:00:01Z", "EndTime<=2026-11-02")]
    [InlineData("StartTimeBefore", "2026-11-01T00:00:00Z", "StartTime<=2026-11-01")]
    [InlineData("StartTimeAfter", "2026-11-01T08:30:00Z", "StartTime>=2026-11-01T08:30:00Z")]
    [InlineData("EndTimeAfter", "2026-11-01T08:30:00Z", "EndTime>=2026-11-01T08:30:00Z")]
    [InlineData("StartTimeAfter", "2026-11-01T00:00:00Z", "StartTime>=2026-11-01T00:00:00Z")]
    public async Task A_moment_is_sent_so_that_no_call_that_passes_is_left_out(string property, string moment, string sent)
    {
        Assert.Equal(new[] { "PageSize=1000", sent }.Order(StringComparer.Ordinal), await SentAsync(property, CallTime.At(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("StartTime", "StartTime=2026-11-01")]
    [InlineData("StartTimeBefore", "StartTime<=2026-11-01")]
    [InlineData("StartTimeAfter", "StartTime>=2026-11-01")]
    [InlineData("EndTime", "EndTime=2026-11-01")]
    [InlineData("EndTimeBefore", "EndTime<=2026-11-01")]
    [InlineData("EndTimeAfter", "EndTime>=2026-11-01")]
    public async Task A_day_is_sent_as_the_day(string property, string sent) =>
        Assert.Equal(new[] { "PageSize=1000", sent }.Order(StringComparer.Ordinal), await SentAsync(property, CallTime.From(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc))));

    [Fact]
    public async Task A_limit_makes_the_page_small_only_where_every_call_of_it_passes()
    {
        Assert.Equal("PageSize=5", (await SentAsync("StartTimeAfter", CallTime.From(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)), limit: 5))[0]);
        Assert.Equal("PageSize=1000", (await SentAsync("StartTimeAfter", CallTime.At(new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero)), limit: 5))[0]);
    }

    [Fact]
    public async Task The_callers_filter_is_not_changed()
    {
        var moment = CallTime.At(new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
        var filter = new CallFilter { StartTime = moment };

        await TestClient.Over(new Pages(0).Handler).ListAsync(filter);

        Assert.Equal((moment, null), (filter.StartTime, filter.PageSize));
    }

    private static async Task<string[]> SentAsync(string property, CallTime time, long? limit = null)
    {
        var handler = new Pages(0).Handler;
        var filter = new CallFilter();
        typeof(CallFilter).GetProperty(property)!.SetValue(filter, time);
        await TestClient.Over(handler).ListAsync(filter, limit);
        return Assert.Single(handler.Seen).QueryPairs;
    }
}

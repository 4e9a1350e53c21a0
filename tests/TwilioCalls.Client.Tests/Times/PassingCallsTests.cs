using System.Globalization;

namespace TwilioCalls.Client.Tests.Times;

/// <summary>A server that ignores every filter, so that the calls listed are those that the client lets pass.</summary>
public sealed class PassingCallsTests
{
    private const string Second = "Sun, 01 Nov 2026 08:30:00 +0000";

    private static readonly DateTimeOffset Moment = new(2026, 11, 1, 8, 30, 0, TimeSpan.Zero);

    private static readonly string?[] Times =
    [
        "Sat, 31 Oct 2026 23:59:59 +0000",
        "Sun, 01 Nov 2026 00:00:00 +0000",
        "Sun, 01 Nov 2026 08:29:59 +0000",
        Second,
        "Sun, 01 Nov 2026 08:30:01 +0000",
        "Sun, 01 Nov 2026 23:59:59 +0000",
        "Mon, 02 Nov 2026 00:00:00 +0000",
        null,
    ];

    // Which of the times pass: as a moment of 1 November at 08:30:00, and as that day.
    public static TheoryData<string, int[], int[]> Expected => new()
    {
        { "", [3], [1, 2, 3, 4, 5] },
        { "Before", [0, 1, 2], [0] },
        { "After", [3, 4, 5, 6], [1, 2, 3, 4, 5, 6] },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task A_moment_bounds_by_its_second_and_a_day_by_the_whole_day(string bound, int[] ofMoment, int[] ofDay)
    {
        foreach (var (property, json) in new[] { ("StartTime" + bound, "start_time"), ("EndTime" + bound, "end_time") })
        {
            Assert.Equal(ofMoment, await PassingAsync(json, Filter(property, CallTime.At(Moment))));
            Assert.Equal(ofDay, await PassingAsync(json, Filter(property, CallTime.From(Moment.UtcDateTime.Date))));
        }
    }

    [Fact]
    public async Task A_fraction_of_a_second_means_its_second_since_twilio_sends_none()
    {
        var filter = Filter("StartTime", CallTime.At(Moment.AddMilliseconds(700)));

        Assert.Equal([3], await PassingAsync("start_time", filter));
    }

    [Fact]
    public async Task A_call_passes_several_bounds_if_it_passes_each()
    {
        var filter = new CallFilter { StartTimeAfter = CallTime.At(Moment), StartTimeBefore = CallTime.At(Moment.AddSeconds(2)) };

        Assert.Equal([3, 4], await PassingAsync("start_time", filter));
    }

    [Fact]
    public async Task Without_a_filter_all_calls_pass_even_those_without_a_time() =>
        Assert.Equal(Enumerable.Range(0, 8), await PassingAsync("start_time", new()));

    [Fact]
    public async Task Calls_that_do_not_pass_do_not_count_towards_the_limit()
    {
        var filter = Filter("StartTimeAfter", CallTime.At(Moment));

        Assert.Equal([3, 4], await PassingAsync("start_time", filter, limit: 2));
        Assert.Equal([3, 4, 5, 6], await PassingAsync("start_time", filter, limit: 5));
    }

    [Theory]
    [InlineData("\"some time ago\"")]
    [InlineData("\"\"")]
    [InlineData("\"Mon, 30 Feb 2026 00:00:00 +0000\"")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("{\"seconds\":1}")]
    [InlineData("1.5")]
    public async Task A_call_whose_time_cannot_be_read_passes_every_filter(string time)
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page(
            [CallJson.Call(Sids.CallOf(0), $"\"start_time\":{time},\"end_time\":{time}"), CallJson.Call(Sids.CallOf(1), "\"start_time\":null")], next: null)));
        foreach (var property in new[] { "StartTime", "StartTimeBefore", "StartTimeAfter", "EndTime", "EndTimeBefore", "EndTimeAfter" })
        {
            var calls = await TestClient.Over(handler).ListAsync(Filter(property, CallTime.At(Moment)));

            var call = Assert.Single(calls);
            Assert.Equal((Sids.CallOf(0), null, null), (call.Sid, call.StartTime, call.EndTime));
        }
    }

    private static CallFilter Filter(string property, CallTime time)
    {
        var filter = new CallFilter();
        typeof(CallFilter).GetProperty(property)!.SetValue(filter, time);
        return filter;
    }

    private static async Task<IEnumerable<int>> PassingAsync(string json, CallFilter filter, long? limit = null)
    {
        // Two calls a page, so that limits are counted across pages.
        var handler = new ScriptedHandler(request => Answers.Json(200, Page(json, PageOf(request))));
        var calls = await TestClient.Over(handler).ListAsync(filter, limit);
        return calls.Select(call => int.Parse(call.Sid![2..], CultureInfo.InvariantCulture));
    }

    private static int PageOf(SeenRequest request) =>
        request.Query.Contains("PageToken", StringComparison.Ordinal) ? request.Query[^1] - '0' : 0;

    private static string Page(string json, int page) => CallJson.Page(
        Enumerable.Range(page * 2, 2).Select(one => CallJson.Call(
            Sids.CallOf(one), $"\"{json}\":{(Times[one] is { } time ? $"\"{time}\"" : "null")}")),
        page == 3 ? null : CallJson.LinkTo(page + 1));
}

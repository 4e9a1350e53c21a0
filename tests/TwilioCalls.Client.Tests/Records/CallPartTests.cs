using TwilioCalls.Client.Tests.Sandbox;
using TwilioCalls.Responses;

namespace TwilioCalls.Client.Tests.Records;

/// <summary>Notifications and events are listed as calls are: to their end, or with an error.</summary>
public sealed class CallPartTests
{
    private const string Notification = """{"sid":"NO1","error_code":"11200","log":"0","message_date":"Tue, 31 Aug 2010 20:36:28 +0000","request_url":"https://example.com/"}""";
    private const string Event =
        """
        {"request":{"method":"POST","url":"https://example.com/voice","parameters":{"call_status":"in-progress","sip_auth_password":"hush"}},
         "response":{"date_created":"Tue, 31 Aug 2010 20:36:28 +0000","request_duration":50,"response_code":200,"content_type":"text/xml","response_body":"<Response/>"}}
        """;

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 3)]
    [InlineData(4, 2)]
    [InlineData(1000, 1)]
    public async Task Every_page_of_a_sandboxs_records_is_read(int pageSize, int requests)
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 0);
        var call = await sandbox.Client.CreateCallAsync(new()
        {
            To = "+14155550123", From = "+14155550100", Url = new("https://example.com/503"), FallbackUrl = new("https://example.com/500"),
            StatusCallback = new("https://example.com/404"), StatusCallbackEvent = ["initiated", "answered", "completed"],
        }, cancellation: Stop);
        sandbox.Twilio.Advance(TimeSpan.FromHours(1));
        var before = sandbox.Twilio.RequestCount;

        var events = await sandbox.Client.ListEventsAsync(call.Sid!, pageSize: pageSize, cancellation: Stop).ToArrayAsync(Stop);
        var after = sandbox.Twilio.RequestCount;
        var noted = await sandbox.Client.ListNotificationsAsync(call.Sid!, pageSize: pageSize, cancellation: Stop).ToArrayAsync(Stop);

        Assert.Equal(requests, after - before);
        Assert.Equal([201, 404, 404, 503, 500, 404], events.Select(one => one.StatusCode));
        Assert.Equal([15003, 15003, 11200, 11200, 15003], noted.Select(one => one.ErrorCode));
        Assert.Equal([1, 1, 0, 0, 1], noted.Select(one => one.Log));
    }

    [Fact]
    public async Task An_event_has_what_was_asked_and_answered_but_not_what_was_in_it()
    {
        var one = Assert.Single(await EventsAsync(Event));

        Assert.Equal(("POST", "https://example.com/voice", "in-progress"), (one.Method, one.Url, one.CallStatus));
        Assert.Equal((200, 50, "text/xml", 11), (one.StatusCode, one.Duration, one.ContentType, one.Length));
        Assert.Equal(new DateTimeOffset(2010, 8, 31, 20, 36, 28, TimeSpan.Zero), one.Time);
        Assert.DoesNotContain(
            "hush", string.Join(' ', typeof(CallEvent).GetProperties().Select(property => property.GetValue(one))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"message_date":"Tue, 31 Aug 2010 20:36:28 +0000","date_created":"Tue, 31 Aug 2010 20:36:30 +0000"}""", 28)]
    [InlineData("""{"message_date":null,"date_created":"Tue, 31 Aug 2010 20:36:30 +0000"}""", 30)]
    [InlineData("""{"message_date":"Tue, 31 Aug 2010 20:36:28 +0000"}""", 28)]
    [InlineData("{}", null)]
    public async Task A_notification_happened_when_it_says_or_else_when_it_was_recorded(string notification, int? second)
    {
        var one = Assert.Single(await TestClient
            .Over(new ScriptedHandler(_ => Answers.Json(200, Page("notifications", notification, next: null))))
            .ListNotificationsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop));

        Assert.Equal(second, one.Time?.Second);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"request":{"other":{"url":"https://example.com/","method":"GET"}},"response":{"other":[{"response_code":500}]}}""")]
    [InlineData("""{"request":null,"response":null}""")]
    [InlineData("""{"request":"POST","response":[1]}""")]
    [InlineData("""{"request":{"url":{"a":1},"method":false},"response":{"response_code":"many","date_created":"some time ago","response_body":{}}}""")]
    public async Task An_event_of_another_form_than_expected_costs_nothing_but_itself(string odd)
    {
        var events = await EventsAsync(odd + "," + Event);

        Assert.Equal([null, 200], events.Select(one => one.StatusCode));
        Assert.Null(events[0].Url ?? events[0].Method ?? events[0].ContentType);
    }

    [Fact]
    public async Task Half_a_character_in_an_event_does_not_cost_the_page()
    {
        var events = await EventsAsync(Event.Replace("text/xml", "text/\\ud83d", StringComparison.Ordinal));

        Assert.Equal("text/\uFFFD", Assert.Single(events).ContentType);
    }

    [Fact]
    public async Task A_page_that_comes_again_brings_no_event_twice()
    {
        var page = 0;
        var client = TestClient.Over(new ScriptedHandler(request => Answers.Json(200, Page(
            "events", page < 2 ? Event : Event.Replace("50", "51", StringComparison.Ordinal),
            ++page < 4 ? $"{request.Path}?PageSize=1000&Page={page}&PageToken=PT{page}" : null))));

        var events = await client.ListEventsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop);

        Assert.Equal([50, 51], events.Select(one => one.Duration));
    }

    [Fact]
    public async Task Two_equal_events_of_one_page_are_two() => Assert.Equal(2, (await EventsAsync(Event + "," + Event)).Length);

    [Theory]
    [InlineData("""{"next_page_uri":null}""")]
    [InlineData("""{"events":null,"notifications":null}""")]
    [InlineData("""{"events":[null],"notifications":[null],"next_page_uri":null}""")]
    [InlineData("""{"events":["x"],"notifications":["x"],"next_page_uri":null}""")]
    [InlineData("""{"events":[],"events":[],"notifications":[],"notifications":[],"next_page_uri":null}""")]
    [InlineData("""{"events":[],"notifications":[],"next_page_uri":null,"next_page_uri":null}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    public async Task What_is_no_page_is_an_error(string body)
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, body)));

        Assert.Equal(
            TwilioFailure.UnreadableAnswer,
            (await Assert.ThrowsAsync<TwilioException>(() => client.ListEventsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop).AsTask())).Failure);
        Assert.Equal(
            TwilioFailure.UnreadableAnswer,
            (await Assert.ThrowsAsync<TwilioException>(() => client.ListNotificationsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop).AsTask())).Failure);
    }

    [Fact]
    public async Task Pages_without_end_end_with_an_error()
    {
        var page = 0;
        var client = TestClient.Over(new ScriptedHandler(request => Answers.Json(200, Page(
            request.Target.Contains("/Events.json", StringComparison.Ordinal) ? "events" : "notifications",
            request.Target.Contains("/Events.json", StringComparison.Ordinal) ? Event : Notification,
            $"{request.Target.Split('?')[0]}?PageSize=1000&Page={++page}&PageToken=PT{page}"))));

        foreach (var list in (Func<Task>[])[
            () => client.ListEventsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop).AsTask(), () => client.ListNotificationsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop).AsTask()])
        {
            page = 0;
            Assert.Equal(TwilioFailure.ListingBroken, (await Assert.ThrowsAsync<TwilioException>(list)).Failure);
            Assert.InRange(page, 20, 25);
        }
    }

    [Fact]
    public async Task The_address_names_the_account_the_call_and_the_part()
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, """{"events":[],"notifications":[],"next_page_uri":null}"""));
        var client = TestClient.Over(handler);

        await client.ListEventsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop);
        await client.ListNotificationsAsync(Sids.Call, Sids.Account, pageSize: 7, Stop).ToArrayAsync(Stop);

        Assert.Equal(
            [
                $"GET /2010-04-01/Accounts/{Sids.Account}/Calls/{Sids.Call}/Events.json?PageSize=1000",
                $"GET /2010-04-01/Accounts/{Sids.Account}/Calls/{Sids.Call}/Notifications.json?PageSize=7",
            ],
            handler.Seen.Select(request => $"{request.Method} {request.Target}"));
        Assert.ThrowsAny<ArgumentException>(() => client.ListEventsAsync("nonsense", cancellation: Stop));
    }

    private static async Task<CallEvent[]> EventsAsync(string events) => await TestClient
        .Over(new ScriptedHandler(_ => Answers.Json(200, Page("events", events, next: null))))
        .ListEventsAsync(Sids.Call, cancellation: Stop).ToArrayAsync(Stop);

    private static string Page(string name, string items, string? next) =>
        $$"""{"{{name}}":[{{items}}],"next_page_uri":{{(next is null ? "null" : $"\"{next}\"")}},"page":0,"page_size":1000}""";
}

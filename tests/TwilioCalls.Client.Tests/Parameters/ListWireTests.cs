using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class ListWireTests
{
    private static readonly CallTime Day = CallTime.From(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
    private static readonly string EmptyPage = RawConnection.Json("200 OK", CallJson.Page([], next: null));

    // The property, what is given, and what is sent.
    private static readonly (string Property, object Given, string Sent)[] Facts =
    [
        ("To", new[] { "+14155550123" }, "To=%2B14155550123"),
        ("From", new[] { "sip:a b@example.com" }, "From=sip%3Aa%20b%40example.com"),
        ("ParentCallSid", Sids.Call, "ParentCallSid=" + Sids.Call),
        ("Status", new[] { "in-progress" }, "Status=in-progress"),
        ("StartTime", Day, "StartTime=2026-11-01"),
        ("StartTimeBefore", Day, "StartTime%3C=2026-11-01"),
        ("StartTimeAfter", Day, "StartTime%3E=2026-11-01"),
        ("EndTime", Day, "EndTime=2026-11-01"),
        ("EndTimeBefore", Day, "EndTime%3C=2026-11-01"),
        ("EndTimeAfter", Day, "EndTime%3E=2026-11-01"),
    ];

    public static TheoryData<string> Names => [.. Facts.Select(fact => fact.Property)];

    [Fact]
    public void A_listing_has_the_10_filters_of_twilio_and_the_page_size_and_no_others()
    {
        var declared = ApiParameters.Of(typeof(CallFilter)).Where(parameter => parameter.IsSent).Select(parameter => parameter.Name);

        Assert.Equal(10, Facts.Length);
        Assert.Equal(Facts.Select(fact => fact.Property).Append("PageSize").Order(), declared.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_filter_reaches_the_server_encoded_with_the_page_size_and_nothing_else(string property)
    {
        var (_, given, sent) = Facts.Single(fact => fact.Property == property);
        var filter = new CallFilter();
        typeof(CallFilter).GetProperty(property)!.SetValue(filter, given);
        await using var server = RawServer.Always(EmptyPage);

        await TestClient.At(server.Address).ListAsync(filter);

        Assert.Equal([sent, "PageSize=1000"], Assert.Single(server.Seen).Query.Split('&'));
    }

    [Fact]
    public async Task Each_number_of_a_filter_is_sent_as_twilio_spells_it_and_one_that_is_none_is_refused()
    {
        await using var server = RawServer.Always(EmptyPage);

        await TestClient.At(server.Address).ListAsync(new() { To = ["+1 (415) 555-0123", "+14155550124"], From = ["+1-415-555-0100"] });

        Assert.Equal(
            ["From=+14155550100&PageSize=1000&To=+14155550123", "From=+14155550100&PageSize=1000&To=+14155550124"],
            server.Seen.Select(request => string.Join('&', request.QueryPairs)).Order());
        await Refusal.OfListAsync(new() { To = ["+14155550123", "nobody"] }, "To");
        await Refusal.OfListAsync(new() { From = ["+14155550123", " "] }, "From");
    }

    [Fact]
    public async Task Several_filters_reach_the_server_together()
    {
        await using var server = RawServer.Always(EmptyPage);

        await TestClient.At(server.Address).ListAsync(
            new() { To = ["client:bob"], Status = ["busy"], StartTimeAfter = Day, EndTimeAfter = Day, PageSize = 7 });

        Assert.Equal(
            ["EndTime>=2026-11-01", "PageSize=7", "StartTime>=2026-11-01", "Status=busy", "To=client:bob"],
            Assert.Single(server.Seen).QueryPairs);
    }

    [Fact]
    public async Task A_listing_gets_the_accounts_calls()
    {
        await using var server = RawServer.Always(EmptyPage);

        await TestClient.At(server.Address).ListCallsAsync(new(), accountSid: Sids.Subaccount, cancellation: Stop).ToArrayAsync(Stop);

        var request = Assert.Single(server.Seen);
        Assert.Equal("GET", request.Method);
        Assert.Equal($"/2010-04-01/Accounts/{Sids.Subaccount}/Calls.json", request.Path);
        Assert.Empty(request.Body);
    }

    [Theory]
    [InlineData(null, null, 1000)]
    [InlineData(null, 1L, 1)]
    [InlineData(null, 20L, 20)]
    [InlineData(null, 1000L, 1000)]
    [InlineData(null, 5_000_000_000L, 1000)]
    [InlineData(50, null, 50)]
    [InlineData(2, 3L, 2)]
    public async Task A_page_has_the_requested_size_or_else_the_one_that_the_limit_needs(int? pageSize, long? limit, int sent)
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page([], next: null)));

        await TestClient.Over(handler).ListAsync(new() { PageSize = pageSize }, limit);

        Assert.Equal($"PageSize={sent}", Assert.Single(handler.Seen).Query);
    }
}

using System.Text.Json;

namespace TwilioCalls.Sandbox.Tests.Wire;

public sealed class CallJsonTests
{
    private static readonly string[] Properties =
    [
        "account_sid", "annotation", "answered_by", "api_version", "caller_name", "date_created", "date_updated", "direction", "duration",
        "end_time", "forwarded_from", "from", "from_formatted", "group_sid", "parent_call_sid", "phone_number_sid", "price", "price_unit",
        "queue_time", "sid", "start_time", "status", "subresource_uris", "to", "to_formatted", "trunk_sid", "uri",
    ];

    [Fact]
    public async Task A_call_has_27_properties_and_about_two_kilobytes()
    {
        using var sandbox = new FrozenSandbox(calls: 300);

        var page = await sandbox.ListAsync("PageSize=1000");

        Assert.All(page.Calls, call => Assert.Equal(Properties, call.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)));
        Assert.InRange(page.Body.Length / page.Calls.Length, 1700, 2300);
    }

    [Fact]
    public async Task A_new_call_is_queued_and_has_no_times_yet()
    {
        using var sandbox = new FrozenSandbox();

        var call = await sandbox.CreateAsync(("To", "sip:desk@pbx.example.com"));

        Assert.Equal("queued", call["status"]);
        Assert.Equal("outbound-api", call["direction"]);
        Assert.Equal("1000", call["queue_time"]);
        Assert.Equal("sip:desk@pbx.example.com", call["to"]);
        Assert.Equal("sip:desk@pbx.example.com", call["to_formatted"]);
        Assert.Equal("+14155550100", call["from"]);
        Assert.Equal("(415) 555-0100", call["from_formatted"]);
        Assert.Equal("USD", call["price_unit"]);
        Assert.Equal("2010-04-01", call["api_version"]);
        Assert.Equal(sandbox.CallPath(call["sid"]!), call["uri"]);
        Assert.Equal(sandbox.Account, call["account_sid"]);
        Assert.Matches("^CA[0-9a-f]{32}$", call["sid"]);
        Assert.Matches("^PN[0-9a-f]{32}$", call["phone_number_sid"]);
        string[] missing =
        [
            "date_created", "date_updated", "start_time", "end_time", "duration", "price", "answered_by", "annotation", "parent_call_sid",
            "group_sid", "trunk_sid", "forwarded_from", "caller_name",
        ];
        Assert.All(missing, property => Assert.Equal(JsonValueKind.Null, call.Json.GetProperty(property).ValueKind));
    }

    [Fact]
    public async Task A_call_says_where_its_subresources_are()
    {
        using var sandbox = new FrozenSandbox();

        var call = await sandbox.CreateAsync();

        var uris = call.Json.GetProperty("subresource_uris").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString());
        Assert.Equal(9, uris.Count);
        Assert.Equal(sandbox.CallPath(call["sid"]! + "/Recordings"), uris["recordings"]);
        Assert.Equal(sandbox.CallPath(call["sid"]! + "/UserDefinedMessageSubscriptions"), uris["user_defined_message_subscriptions"]);
    }

    [Theory]
    [InlineData("sip:\"quoted\"@example.com")]
    [InlineData("sip:back\\slash@example.com")]
    [InlineData("sip:Zo\u00eb-\U0001F600@example.com")]
    [InlineData("sip:\u007f\u0001@example.com")]
    public async Task Whatever_a_name_holds_it_comes_back_as_it_was(string to)
    {
        using var sandbox = new FrozenSandbox();

        var sid = await sandbox.DialAsync(to);

        Assert.Equal(to, (await sandbox.FetchAsync(sid))["to"]);
        Assert.Equal([sid], (await sandbox.ListAsync("To=" + Uri.EscapeDataString(to))).Sids);
    }
}

namespace TwilioCalls.Client.Tests.Calls;

public sealed class CallPropertyTests
{
    private static readonly DateTimeOffset Moment = new(2010, 8, 31, 20, 36, 28, TimeSpan.Zero);

    // The name on the wire, its JSON, and what a user reads.
    private static readonly (string Wire, string Json, object Value)[] Facts =
    [
        ("sid", $"\"{Sids.Call}\"", Sids.Call),
        ("parent_call_sid", "\"CA00000000000000000000000000000009\"", "CA00000000000000000000000000000009"),
        ("account_sid", $"\"{Sids.Account}\"", Sids.Account),
        ("phone_number_sid", "\"PN00000000000000000000000000000001\"", "PN00000000000000000000000000000001"),
        ("group_sid", "\"GP00000000000000000000000000000001\"", "GP00000000000000000000000000000001"),
        ("trunk_sid", "\"TK00000000000000000000000000000001\"", "TK00000000000000000000000000000001"),
        ("to", "\"+14155550123\"", "+14155550123"),
        ("to_formatted", "\"(415) 555-0123\"", "(415) 555-0123"),
        ("from", "\"sip:bob@example.com\"", "sip:bob@example.com"),
        ("from_formatted", "\"bob\"", "bob"),
        ("forwarded_from", "\"+14155550199\"", "+14155550199"),
        ("caller_name", "\"ACME \\\"Ltd\\\" \\u00e9 \\ud83d\\udce6\"", "ACME \"Ltd\" é 📦"),
        ("status", "\"in-progress\"", "in-progress"),
        ("direction", "\"outbound-api\"", "outbound-api"),
        ("answered_by", "\"machine_end_beep\"", "machine_end_beep"),
        ("date_created", "\"Tue, 31 Aug 2010 20:36:28 +0000\"", Moment),
        ("date_updated", "\"Tue, 31 Aug 2010 20:36:29 +0000\"", Moment.AddSeconds(1)),
        ("start_time", "\"Tue, 31 Aug 2010 20:36:30 +0000\"", Moment.AddSeconds(2)),
        ("end_time", "\"Tue, 31 Aug 2010 20:37:28 +0000\"", Moment.AddMinutes(1)),
        ("duration", "\"58\"", 58),
        ("queue_time", "\"1000\"", 1000),
        ("price", "\"-0.00850\"", -0.0085m),
        ("price_unit", "\"USD\"", "USD"),
        ("api_version", "\"2010-04-01\"", "2010-04-01"),
        ("uri", "\"/2010-04-01/Accounts/AC1/Calls/CA1.json\"", "/2010-04-01/Accounts/AC1/Calls/CA1.json"),
        ("subresource_uris", "{\"recordings\":\"/r.json\",\"notifications\":\"/n.json\"}", "recordings=/r.json; notifications=/n.json"),
    ];

    // All others are text.
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["date_created"] = typeof(DateTimeOffset?),
        ["date_updated"] = typeof(DateTimeOffset?),
        ["start_time"] = typeof(DateTimeOffset?),
        ["end_time"] = typeof(DateTimeOffset?),
        ["duration"] = typeof(int?),
        ["queue_time"] = typeof(int?),
        ["price"] = typeof(decimal?),
        ["subresource_uris"] = typeof(SubresourceUris),
    };

    public static TheoryData<string> Names => [.. Facts.Select(fact => fact.Wire)];

    // Without a SID it is not read as a call.
    public static TheoryData<string> Nullable => [.. Facts.Skip(1).Select(fact => fact.Wire)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_property_is_read_by_its_name_with_its_type(string wire)
    {
        var call = await ReadAsync(Facts.Select(fact => $"\"{fact.Wire}\":{fact.Json}"));

        var read = Property(wire).GetValue(call);

        var expected = Facts.Single(fact => fact.Wire == wire).Value;
        Assert.Equal(expected, read is SubresourceUris uris ? uris.ToString() : read);
        Assert.Equal(Types.GetValueOrDefault(wire, typeof(string)), Property(wire).PropertyType);
    }

    [Theory]
    [MemberData(nameof(Nullable))]
    public async Task A_property_that_is_null_or_missing_is_null(string wire)
    {
        var missing = await ReadAsync([$"\"sid\":\"{Sids.Call}\""]);
        var none = await ReadAsync([$"\"sid\":\"{Sids.Call}\"", $"\"{wire}\":null"]);

        Assert.Null(Property(wire).GetValue(missing));
        Assert.Null(Property(wire).GetValue(none));
    }

    [Fact]
    public async Task Every_property_of_twilio_is_known_so_that_none_is_additional()
    {
        var call = await ReadAsync(Facts.Select(fact => $"\"{fact.Wire}\":{fact.Json}").Append("\"annotation\":null"));

        Assert.Null(call.AdditionalProperties);
    }

    [Fact]
    public async Task A_call_is_written_as_its_sid() =>
        Assert.Equal(Sids.Call, (await ReadAsync([$"\"sid\":\"{Sids.Call}\""])).ToString());

    private static System.Reflection.PropertyInfo Property(string wire) =>
        typeof(Call).GetProperty(string.Concat(wire.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])))!;

    private static async Task<Call> ReadAsync(IEnumerable<string> properties)
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, $"{{{string.Join(',', properties)}}}"));
        return await TestClient.Over(handler).FetchCallAsync(Sids.Call, cancellation: Stop);
    }
}

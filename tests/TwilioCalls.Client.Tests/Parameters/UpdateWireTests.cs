using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class UpdateWireTests
{
    private static readonly WireFact[] Facts =
    [
        new("Url", new Uri("https://example.com/next?a=%2B"), "https://example.com/next?a=%2B"),
        new("Twiml", "<Response><Hangup/></Response>", "<Response><Hangup/></Response>"),
        new("Method", "GET", "GET"),
        new("FallbackUrl", new Uri("https://example.com/fallback"), "https://example.com/fallback"),
        new("FallbackMethod", "GET", "GET"),
        new("StatusCallback", new Uri("https://example.com/status"), "https://example.com/status"),
        new("StatusCallbackMethod", "POST", "POST"),
        new("TimeLimit", 90, "90"),
        new("Status", "completed", "completed"),
    ];

    public static TheoryData<string> Names => [.. Facts.Select(fact => fact.Name)];

    [Fact]
    public void An_update_has_the_9_parameters_of_twilio_and_no_others()
    {
        var declared = ApiParameters.Of(typeof(CallUpdate)).Select(parameter => parameter.WireName);

        Assert.Equal(9, Facts.Length);
        Assert.Equal(Facts.Select(fact => fact.Name).Order(), declared.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_parameter_reaches_the_server_by_its_name_and_nothing_else(string name)
    {
        var fact = Facts.Single(one => one.Name == name);
        var update = new CallUpdate();
        fact.SetOn(update);
        await using var server = RawServer.OfACall();

        await TestClient.At(server.Address).UpdateCallAsync(Sids.Call, update, cancellation: Stop);

        Assert.Equal(fact.Pairs, Assert.Single(server.Seen).FormPairs);
    }

    [Fact]
    public async Task An_update_is_a_form_posted_to_the_call()
    {
        await using var server = RawServer.OfACall();

        await TestClient.At(server.Address).UpdateCallAsync(Sids.Call, new() { TimeLimit = 1 }, Sids.Subaccount, Stop);

        var request = Assert.Single(server.Seen);
        Assert.Equal("POST", request.Method);
        Assert.Equal($"/2010-04-01/Accounts/{Sids.Subaccount}/Calls/{Sids.Call}.json", request.Target);
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
    }
}

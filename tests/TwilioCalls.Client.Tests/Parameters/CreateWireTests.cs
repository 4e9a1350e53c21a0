using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class CreateWireTests
{
    private static readonly string[] Required = ["To", "From", "Url"];
    private static readonly string[] Instructions = ["Url", "Twiml", "ApplicationSid"];

    public static TheoryData<string> Names => [.. CreateFacts.All.Select(fact => fact.Name)];

    [Fact]
    public void A_create_has_the_38_parameters_of_twilio_and_no_others()
    {
        var declared = ApiParameters.Of(typeof(NewCall)).Select(parameter => parameter.WireName);

        Assert.Equal(38, CreateFacts.All.Length);
        Assert.Equal(CreateFacts.All.Select(fact => fact.Name).Order(), declared.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_parameter_reaches_the_server_by_its_name_with_what_is_required_and_nothing_else(string name)
    {
        var sent = Required
            .Where(required => !Instructions.Contains(required) || !Instructions.Contains(name))
            .Append(name).Distinct()
            .Select(CreateFacts.Of).ToArray();
        var call = new NewCall();
        Array.ForEach(sent, fact => fact.SetOn(call));
        await using var server = RawServer.OfACall();

        await TestClient.At(server.Address).CreateCallAsync(call, cancellation: Stop);

        var request = Assert.Single(server.Seen);
        Assert.Equal(sent.SelectMany(fact => fact.Pairs).Order(StringComparer.Ordinal), request.FormPairs);
    }

    [Fact]
    public async Task All_parameters_reach_the_server_together()
    {
        var sent = CreateFacts.All.Where(fact => fact.Name is not ("Twiml" or "ApplicationSid")).ToArray();
        var call = new NewCall();
        Array.ForEach(sent, fact => fact.SetOn(call));
        await using var server = RawServer.OfACall();

        await TestClient.At(server.Address).CreateCallAsync(call, cancellation: Stop);

        Assert.Equal(sent.SelectMany(fact => fact.Pairs).Order(StringComparer.Ordinal), Assert.Single(server.Seen).FormPairs);
    }

    [Fact]
    public async Task A_create_is_a_form_posted_to_the_accounts_calls()
    {
        await using var server = RawServer.OfACall();

        await TestClient.At(server.Address).CreateCallAsync(TestClient.SomeCall, cancellation: Stop);

        var request = Assert.Single(server.Seen);
        Assert.Equal("POST", request.Method);
        Assert.Equal(CallJson.CallsPath, request.Target);
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
    }

    [Fact]
    public async Task False_is_sent_as_text()
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var call = new NewCall { To = "client:a", From = "client:b", Twiml = "<Response/>", Record = false };

        await TestClient.Over(handler).CreateCallAsync(call, cancellation: Stop);

        Assert.Equal(["From=client:b", "Record=false", "To=client:a", "Twiml=<Response/>"], Assert.Single(handler.Seen).FormPairs);
    }
}

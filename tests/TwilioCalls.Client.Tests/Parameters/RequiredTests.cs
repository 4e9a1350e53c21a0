namespace TwilioCalls.Client.Tests.Parameters;

public sealed class RequiredTests
{
    private static readonly Uri Url = new("https://example.com");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_call_without_to_or_from_is_refused(string? missing)
    {
        await Refusal.OfCreateAsync(call => call.To = missing, "To");
        await Refusal.OfCreateAsync(call => call.From = missing, "From");
    }

    [Fact]
    public async Task A_call_without_instructions_is_refused_with_the_names_of_all_three()
    {
        var refusal = await Refusal.OfCreateAsync(call => call.Url = null, "Url");

        Assert.Equal("One of Url, Twiml or ApplicationSid is missing: none was given.", refusal.Message);
    }

    [Fact]
    public async Task Two_sources_of_instructions_exclude_each_other()
    {
        var refusal = await Refusal.OfCreateAsync(call => call.Twiml = "<Response/>", "Twiml");
        await Refusal.OfCreateAsync(call => call.ApplicationSid = Sids.Application, "ApplicationSid");
        await Refusal.OfCreateAsync(call => (call.Url, call.Twiml, call.ApplicationSid) = (null, "<Response/>", Sids.Application), "ApplicationSid");

        Assert.Equal("Url and Twiml exclude each other: give only one of them.", refusal.Message);
    }

    [Fact]
    public Task An_update_of_nothing_is_refused() => Refusal.OfUpdateAsync(new(), "Status");

    [Fact]
    public async Task An_update_with_more_than_one_of_status_url_and_twiml_is_refused()
    {
        await Refusal.OfUpdateAsync(new() { Status = "completed", Url = Url }, "Url");
        await Refusal.OfUpdateAsync(new() { Status = "completed", Twiml = "<Response/>" }, "Twiml");
        await Refusal.OfUpdateAsync(new() { Url = Url, Twiml = "<Response/>" }, "Twiml");
    }
}

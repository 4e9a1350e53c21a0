namespace TwilioCalls.Client.Tests.Parameters;

public sealed class TextTests
{
    [Fact]
    public async Task Twiml_of_4000_characters_is_sent_whole()
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var twiml = new string('ü', 4000);

        await TestClient.Over(handler).CreateCallAsync(new() { To = "a", From = "b", Twiml = twiml }, cancellation: Stop);

        Assert.Contains("Twiml=" + twiml, Assert.Single(handler.Seen).FormPairs);
    }

    [Fact]
    public async Task Twiml_of_4001_characters_is_refused_by_its_length_and_without_its_text()
    {
        var tooLong = new string('x', 4001);

        var refusal = await Refusal.OfCreateAsync(call => (call.Url, call.Twiml) = (null, tooLong), "Twiml");
        await Refusal.OfUpdateAsync(new() { Twiml = tooLong }, "Twiml");

        Assert.Equal("Twiml has 4001 characters: it takes at most 4000.", refusal.Message);
    }

    [Fact]
    public async Task Thirty_two_digits_are_sent()
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var digits = "ww1234#" + new string('W', 25);

        await TestClient.Over(handler).CreateCallAsync(new() { To = "a", From = "b", Twiml = "c", SendDigits = digits }, cancellation: Stop);

        Assert.Contains("SendDigits=" + digits, Assert.Single(handler.Seen).FormPairs);
    }

    [Theory]
    [InlineData("12 34")]
    [InlineData("12-34")]
    [InlineData("a")]
    [InlineData("E")]
    [InlineData("1٢3")]
    [InlineData("123456789012345678901234567890123")]
    public Task Other_keys_and_more_than_32_are_refused(string digits) =>
        Refusal.OfCreateAsync(call => call.SendDigits = digits, "SendDigits");
}

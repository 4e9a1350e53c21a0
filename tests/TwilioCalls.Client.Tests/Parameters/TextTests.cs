namespace TwilioCalls.Client.Tests.Parameters;

public sealed class TextTests
{
    [Fact]
    public async Task Thirty_two_digits_are_sent()
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var digits = "ww1234#" + new string('W', 25);

        await TestClient.Over(handler).CreateCallAsync(new() { To = "client:a", From = "client:b", Twiml = "<Response/>", SendDigits = digits }, cancellation: Stop);

        Assert.Contains("SendDigits=" + digits, Assert.Single(handler.Seen).FormPairs);
    }

    [Theory]
    [InlineData("12 34")]
    [InlineData("12-34")]
    [InlineData("a")]
    [InlineData("E")]
    [InlineData("1٢3")]
    [InlineData("123456789012345678901234567890123")]
    public async Task Other_keys_and_more_than_32_are_refused(string digits)
    {
        var refusal = await Refusal.OfCreateAsync(call => call.SendDigits = digits, "SendDigits");

        Assert.EndsWith(digits.Length > 32 ? "it takes at most 32." : "it takes only the characters 0123456789ABCD#*wW.", refusal.Message, StringComparison.Ordinal);
    }
}

using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class NumberSpellingTests
{
    [Theory]
    [InlineData("(415) 555-0123")]
    [InlineData("14155550123")]
    [InlineData("+1 415.555.0123")]
    [InlineData("415-555-0123")]
    [InlineData("1 (415) JKL-0123")]
    public void A_number_without_a_plus_is_taken_for_one_of_the_United_States(string text) =>
        Assert.Equal("+14155550123", NumberSpelling.Plain(text));

    [Theory]
    [InlineData("client:anna 5")]
    [InlineData("sip:415-555-0123@example.com")]
    [InlineData("493012345678")]
    [InlineData("12345")]
    public void Anything_else_stays_as_it_was_sent(string text) => Assert.Equal(text, NumberSpelling.Plain(text));

    [Fact]
    public async Task Whatever_its_spelling_the_same_number_is_dialled_and_found()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(201, (await sandbox.CreateAsync(("To", "(415) 555-0123"))).Status);
        Assert.Equal(201, (await sandbox.CreateAsync(("To", "14155550123"))).Status);

        Assert.Equal(["+14155550123", "+14155550123"], sandbox.Twilio.Dialled);
        foreach (var spelling in new[] { "+14155550123", "14155550123", "(415) 555-0123", "415.555.0123" })
        {
            Assert.Equal(2, (await sandbox.ListAsync("To=" + Uri.EscapeDataString(spelling))).Sids.Length);
        }
    }

    [Fact]
    public async Task A_magic_number_is_one_in_any_spelling()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal("400 21217", (await sandbox.CreateAsync(("To", "(500) 555-0001"))).Error);
        Assert.Equal("400 21212", (await sandbox.CreateAsync(("From", "1 500 555 0001"))).Error);
    }
}

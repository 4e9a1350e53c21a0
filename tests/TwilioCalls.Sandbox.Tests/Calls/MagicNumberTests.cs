namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class MagicNumberTests
{
    [Theory]
    [InlineData("+15005550001", "400 21217")]
    [InlineData("+15005550002", "400 21214")]
    [InlineData("+15005550003", "400 21215")]
    [InlineData("+15005550004", "400 21216")]
    [InlineData("+15005550005", "400 21219")]
    public async Task Calling_one_is_answered_with_its_error_and_dials_nothing(string to, string error)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(error, (await sandbox.CreateAsync(("To", to))).Error);
        Assert.Empty(sandbox.Twilio.Dialled);
    }

    [Theory]
    [InlineData("+15005550000", "400 21210")]
    [InlineData("+15005550001", "400 21212")]
    [InlineData("+15005550009", "400 21210")]
    public async Task Calling_from_one_is_answered_with_its_error(string from, string error)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(error, (await sandbox.CreateAsync(("From", from))).Error);
    }

    [Theory]
    [InlineData("+15005550006")]
    [InlineData("+15005550010")]
    [InlineData("+4930901820")]
    public async Task An_ordinary_account_calls_from_any_other_number(string from)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(201, (await sandbox.CreateAsync(("From", from))).Status);
    }
}

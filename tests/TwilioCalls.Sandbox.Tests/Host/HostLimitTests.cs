using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Host;

public sealed class HostLimitTests
{
    [Fact]
    public async Task The_limits_of_its_accounts_are_those_it_was_started_with()
    {
        Assert.True(HostCommandLine.TryParse(["--calls", "0", "--calls-per-second", "4", "--max-calls", "2"], out var options, out _));
        await using var host = await SandboxHost.StartAsync(options);
        using var sandbox = new FrozenSandbox(host.Twilio, new SocketsHttpHandler(), host.BaseAddress);

        // Never ends by itself.
        await sandbox.DialAsync("+15005550014");
        var second = await sandbox.CreateAsync(("To", "+15005550014"));

        Assert.InRange(int.Parse(second["queue_time"]!, System.Globalization.CultureInfo.InvariantCulture), 1, 500);
        Assert.Equal("400 10004", (await sandbox.CreateAsync()).Error);
    }
}

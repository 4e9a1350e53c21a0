namespace TwilioCalls.Sandbox.Host;

/// <summary>The program: reads its command line, prints where it listens, and runs until it is stopped.</summary>
public static class HostProgram
{
    private const int BadPort = 1;
    private const int BadUsage = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (!HostCommandLine.TryParse(args, out var options, out var complaint))
        {
            await error.WriteLineAsync(complaint);
            return BadUsage;
        }

        SandboxHost host;
        try
        {
            host = await SandboxHost.StartAsync(options);
        }
        catch (IOException taken)
        {
            await error.WriteLineAsync($"Cannot listen on the port that --port names: {taken.Message}");
            return BadPort;
        }

        await using (host)
        {
            await AnnounceAsync(host, output);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }

    private static async Task AnnounceAsync(SandboxHost host, TextWriter output)
    {
        await output.WriteLineAsync(host.BaseAddress.GetLeftPart(UriPartial.Authority));
        await output.WriteLineAsync($"account: {host.Twilio.AccountSid}");
        await output.WriteLineAsync($"auth token: {host.Twilio.AuthToken}");
        await output.FlushAsync(CancellationToken.None);
    }
}

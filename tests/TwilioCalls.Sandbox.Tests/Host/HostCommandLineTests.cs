using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Host;

public sealed class HostCommandLineTests
{
    [Fact]
    public void Without_options_it_takes_any_free_port_and_is_as_good_as_can_be()
    {
        Assert.True(HostCommandLine.TryParse([], out var options, out _));
        Assert.Equal(new SandboxHostOptions { Port = 0, CallCount = 300, Latency = TimeSpan.Zero, MaxConcurrency = null }, options);
    }

    [Fact]
    public void Every_option_is_read()
    {
        string[] args = ["--latency", "200", "--port", "8080", "--max-concurrency", "5", "--calls", "100000", "--fault-percent", "5", "--fault-seed", "7",
            "--calls-per-second", "3", "--max-calls-failing", "2", "--queue-limit", "9"];

        Assert.True(HostCommandLine.TryParse(args, out var options, out _));
        Assert.Equal(
            new SandboxHostOptions
            {
                Port = 8080,
                CallCount = 100_000,
                Latency = TimeSpan.FromMilliseconds(200),
                MaxConcurrency = 5,
                FaultPercent = 5,
                FaultSeed = 7,
                CallsPerSecond = 3,
                MaxCalls = 2,
                FailsCallsOverLimit = true,
                QueueLimit = 9,
            },
            options);
    }

    [Theory]
    [InlineData("--prot", "--prot", "1")]
    [InlineData("8080", "8080")]
    [InlineData("--PORT", "--PORT", "1")]
    [InlineData("--port", "--port")]
    [InlineData("--port", "--port", "65536")]
    [InlineData("--port", "--port", "-1")]
    [InlineData("--calls", "--calls", "many")]
    [InlineData("--calls", "--calls", "1,000")]
    [InlineData("--calls", "--calls", "99999999999")]
    [InlineData("--latency", "--latency", "1.5")]
    [InlineData("--max-concurrency", "--max-concurrency", "0")]
    [InlineData("--fault-percent", "--fault-percent", "101")]
    [InlineData("--port", "--port", "1", "--port", "2")]
    public async Task Anything_else_ends_it_with_2_and_a_message_that_names_the_option(string named, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, await HostProgram.RunAsync(args, output, error, TestContext.Current.CancellationToken));
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }
}

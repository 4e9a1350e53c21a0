using TwilioCalls.Network;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host.Certificates;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Faults;

/// <summary>Without a connection nothing reaches Twilio, so every operation may be sent again.</summary>
public class ConnectionMatrixTests
{
    [Fact]
    public async Task A_server_that_is_back_after_a_wait_receives_every_operation()
    {
        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync());
        scenario.Live.WhileWaiting = scenario.Live.Host.ListenAgainAsync;

        Assert.Equal("done/1 done/5 done/1 done/1 done/1 done/1 done/1", await RunWithoutServerAsync(scenario));
    }

    [Fact]
    public async Task A_server_that_stays_away_is_reported_and_no_number_is_dialled()
    {
        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync());
        var waits = 0;
        scenario.Live.WhileWaiting = () =>
        {
            waits++;
            return Task.CompletedTask;
        };

        Assert.Equal(AllAs("ConnectionFailed/0"), await RunWithoutServerAsync(scenario));
        Assert.Equal(Operation.All.Length * new RetryOptions().MaximumRetryCount, waits);
    }

    [Theory]
    [InlineData("untrusted")]
    [InlineData("for another host")]
    [InlineData("expired")]
    public async Task A_server_whose_certificate_is_refused_receives_nothing(string fault)
    {
        using var certificate = fault switch
        {
            "for another host" => TestCertificate.ForOtherHost(),
            "expired" => TestCertificate.Expired(),
            _ => TestCertificate.ForLoopback(),
        };
        var handler = fault == "untrusted" ? TwilioHandler.Create() : TrustedNetwork.Of(certificate);
        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync(new() { Certificate = certificate }, handler));

        Assert.Equal(AllAs("CertificateRefused/0"), await scenario.RunAsync(_ => { }, () => { }, dialled: 0));
    }

    [Fact]
    public async Task A_server_whose_certificate_is_trusted_receives_every_operation()
    {
        using var certificate = TestCertificate.ForLoopback();
        await using var scenario = await FaultScenario.StartAsync(
            await LiveTwilio.StartAsync(new() { Certificate = certificate }, TrustedNetwork.Of(certificate)));

        Assert.Equal("done/1 done/5 done/1 done/1 done/1 done/1 done/1", await scenario.RunAsync(_ => { }, () => { }, dialled: 1));
    }

    [Theory]
    [InlineData(FaultMoment.Before, "unknown/1 done/5 done/2 done/2 unknown/1 done/2 done/2")]
    [InlineData(FaultMoment.After, "unknown/1 done/6 done/2 done/3 unknown/1 done/2 done/2")]
    public async Task An_answer_that_is_no_record_of_TLS_does_not_say_that_nothing_was_sent(FaultMoment moment, string expected)
    {
        using var certificate = TestCertificate.ForLoopback();
        await using var scenario = await FaultScenario.StartAsync(
            await LiveTwilio.StartAsync(new() { Certificate = certificate }, TrustedNetwork.Of(certificate)));
        var faults = scenario.Live.Twilio.Faults;

        var row = await scenario.RunAsync(
            operation => faults.Nth(operation.Requests, operation.First, Fault.BrokenTls(moment)), faults.Clear,
            dialled: moment == FaultMoment.After ? 1 : 0);

        Assert.Equal(expected.Replace("unknown", "CallOutcomeUnknown", StringComparison.Ordinal), row);
    }

    [Fact]
    public async Task A_create_whose_answer_is_no_record_of_TLS_on_a_connection_used_before_is_unknown()
    {
        using var certificate = TestCertificate.ForLoopback();
        await using var live = await LiveTwilio.StartAsync(new() { Certificate = certificate }, TrustedNetwork.Of(certificate));
        live.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.BrokenTls(FaultMoment.After));
        using var shell = live.OpenShell();
        using var dial = shell.Script("'+14155550123', '+14155550124' | ForEach-Object { New-TwilioCall -To $_ -From +14155550199 -Twiml '<Response/>' }");

        Assert.Single(dial.Invoke());

        Assert.Equal("CallOutcomeUnknown", Outcome.IdOf(Assert.Single(dial.Streams.Error)));
        Assert.Equal(["+14155550123", "+14155550124"], live.Twilio.Dialled);
    }

    private static Task<string> RunWithoutServerAsync(FaultScenario scenario) => scenario.RunAsync(
        _ => scenario.Live.Host.StopListeningAsync().GetAwaiter().GetResult(),
        () => scenario.Live.Host.ListenAgainAsync().GetAwaiter().GetResult(),
        dialled: 0);

    private static string AllAs(string cell) => string.Join(' ', Operation.All.Select(_ => cell));
}

using System.Security.Cryptography.X509Certificates;
using TwilioCalls.Network;
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
        var handler = (SocketsHttpHandler)TwilioHandler.Create();
        if (fault != "untrusted")
        {
            handler.SslOptions.CertificateChainPolicy = Trusting(certificate);
        }

        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync(new() { Certificate = certificate }, handler));

        Assert.Equal(AllAs("CertificateRefused/0"), await scenario.RunAsync(_ => { }, () => { }, dialled: 0));
    }

    [Fact]
    public async Task A_server_whose_certificate_is_trusted_receives_every_operation()
    {
        using var certificate = TestCertificate.ForLoopback();
        var handler = (SocketsHttpHandler)TwilioHandler.Create();
        handler.SslOptions.CertificateChainPolicy = Trusting(certificate);
        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync(new() { Certificate = certificate }, handler));

        Assert.Equal("done/1 done/5 done/1 done/1 done/1 done/1 done/1", await scenario.RunAsync(_ => { }, () => { }, dialled: 1));
    }

    private static Task<string> RunWithoutServerAsync(FaultScenario scenario) => scenario.RunAsync(
        _ => scenario.Live.Host.StopListeningAsync().GetAwaiter().GetResult(),
        () => scenario.Live.Host.ListenAgainAsync().GetAwaiter().GetResult(),
        dialled: 0);

    private static string AllAs(string cell) => string.Join(' ', Operation.All.Select(_ => cell));

    private static X509ChainPolicy Trusting(X509Certificate2 certificate)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(certificate);
        return policy;
    }
}

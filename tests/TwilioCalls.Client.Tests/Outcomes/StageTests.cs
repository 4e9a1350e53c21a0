using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using TwilioCalls.Network;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Host;
using TwilioCalls.Sandbox.Host.Certificates;

namespace TwilioCalls.Client.Tests.Outcomes;

/// <summary>
/// Breaks a create at every stage in every way, on a new connection and on one used before, and compares what the caller is
/// told with what the sandbox has dialled.
/// </summary>
public sealed class StageTests
{
    public static TheoryData<Stage, Break, bool> Cases =>
    [
        .. from stage in Enum.GetValues<Stage>()
           from how in Enum.GetValues<Break>()
           from isReused in Enumerable.Range(0, 2).Select(number => number == 1)
           // What has no connection yet breaks in one way, and a connection used before has passed those stages.
           where stage >= Stage.Tls || how == Break.Close
           where stage > Stage.Tls || !isReused
           select (stage, how, isReused),
    ];

    [Theory, MemberData(nameof(Cases))]
    public async Task What_is_reported_of_a_create_never_disagrees_with_what_was_dialled(Stage stage, Break how, bool isReused)
    {
        using var certificate = TestCertificate.ForLoopback();
        await using var host = await SandboxHost.StartAsync(new() { Twilio = new(new() { CallCount = 0 }) });
        var time = new FakeTimeProvider();
        await using var server = new BreakingServer(
            host.BaseAddress, certificate, stage, how, goodRequests: isReused ? 1 : 0, onSilence: () => time.Advance(TimeSpan.FromMinutes(2)));
        using var network = NetworkOf(certificate, stage);
        var client = new TwilioClient(OptionsOf(host.Twilio, server.Address) with { Handler = network, Time = time });
        if (isReused)
        {
            await client.CreateCallAsync(TestClient.SomeCall, cancellation: Stop);
        }

        var failure = await Assert.ThrowsAsync<TwilioException>(() => client.CreateCallAsync(TestClient.SomeCall, cancellation: Stop));

        var dialled = host.Twilio.Dialled.Count - (isReused ? 1 : 0);
        Assert.Equal(stage >= Stage.Body ? 1 : 0, dialled);
        Assert.Equal(stage > Stage.Tls, failure.IsOutcomeUnknown);
        Assert.Equal(!failure.IsOutcomeUnknown, failure.Message.Contains("Nothing was sent", StringComparison.Ordinal));
    }

    private static TwilioHandler NetworkOf(X509Certificate2 certificate, Stage stage)
    {
        return new(With(Connections.Kept()), With(Connections.Fresh()));

        SocketsHttpHandler With(SocketsHttpHandler handler)
        {
            handler.SslOptions.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(certificate);
            if (stage == Stage.Name)
            {
                // As a name server says it, without asking one.
                handler.ConnectCallback = (_, _) => throw new SocketException((int)SocketError.HostNotFound);
            }

            return handler;
        }
    }

    private static TwilioClientOptions OptionsOf(VirtualTwilio twilio, Uri address) => new()
    {
        BaseUri = address,
        AccountSid = twilio.AccountSid,
        Authentication = TestClient.SignIn(twilio.AccountSid, twilio.AuthToken),
        Retry = new() { MaximumRetryCount = 0 },
    };
}

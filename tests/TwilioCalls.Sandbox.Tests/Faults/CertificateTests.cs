using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using TwilioCalls.Sandbox.Host;
using TwilioCalls.Sandbox.Host.Certificates;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class CertificateTests
{
    [Fact]
    public async Task A_good_certificate_that_is_trusted_lets_requests_through()
    {
        using var certificate = TestCertificate.ForLoopback();

        var (reply, host, _) = await ListAsync(certificate, trusted: certificate);

        Assert.Equal(200, reply?.Status);
        Assert.Equal("https", host.BaseAddress.Scheme);
        Assert.Equal(1, host.Twilio.RequestCount);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused()
    {
        using var certificate = TestCertificate.ForLoopback();

        await AssertRefusedAsync(certificate, trusted: null, "UntrustedRoot");
    }

    [Fact]
    public async Task A_trusted_certificate_of_another_host_is_refused()
    {
        using var certificate = TestCertificate.ForOtherHost();

        await AssertRefusedAsync(certificate, certificate, "RemoteCertificateNameMismatch");
    }

    [Fact]
    public async Task A_trusted_certificate_that_has_expired_is_refused()
    {
        using var certificate = TestCertificate.Expired();

        await AssertRefusedAsync(certificate, certificate, "NotTimeValid");
    }

    private static async Task AssertRefusedAsync(X509Certificate2 certificate, X509Certificate2? trusted, string why)
    {
        var (_, host, failure) = await ListAsync(certificate, trusted);

        var refused = Assert.IsType<HttpRequestException>(failure);
        Assert.Equal(HttpRequestError.SecureConnectionError, refused.HttpRequestError);
        Assert.Contains(why, Assert.IsType<AuthenticationException>(refused.InnerException).Message, StringComparison.Ordinal);
        Assert.Equal(0, host.Twilio.RequestCount);
    }

    private static async Task<(Reply? Reply, SandboxHost Host, Exception? Failure)> ListAsync(
        X509Certificate2 certificate, X509Certificate2? trusted)
    {
        await using var host = await SandboxHost.StartAsync(new() { CallCount = 0, Certificate = certificate });
        using var client = new FrozenSandbox(host.Twilio, Trusting(trusted), host.BaseAddress);
        Reply? reply = null;
        var failure = await Record.ExceptionAsync(async () => reply = await client.ListAsync());
        return (reply, host, failure);
    }

    private static SocketsHttpHandler Trusting(X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        if (certificate is not null)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.Add(certificate);
            handler.SslOptions.CertificateChainPolicy = policy;
        }

        return handler;
    }
}

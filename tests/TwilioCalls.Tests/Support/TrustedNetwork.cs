using System.Security.Cryptography.X509Certificates;
using TwilioCalls.Network;

namespace TwilioCalls.Tests.Support;

/// <summary>The module's network, which trusts one more certificate.</summary>
internal static class TrustedNetwork
{
    public static HttpMessageHandler Of(X509Certificate2 certificate) =>
        new TwilioHandler(Trusting(Connections.Kept(), certificate), Trusting(Connections.Fresh(), certificate));

    private static SocketsHttpHandler Trusting(SocketsHttpHandler handler, X509Certificate2 certificate)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(certificate);
        handler.SslOptions.CertificateChainPolicy = policy;
        return handler;
    }
}

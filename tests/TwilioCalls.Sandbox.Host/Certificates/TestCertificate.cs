using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TwilioCalls.Sandbox.Host.Certificates;

/// <summary>Certificates that sign themselves, made as they are asked for. Nobody trusts them who is not told to.</summary>
public static class TestCertificate
{
    /// <summary>Good for the loopback address, from yesterday until tomorrow.</summary>
    public static X509Certificate2 ForLoopback() => Create(LoopbackNames(), DateTimeOffset.UtcNow.AddDays(1));

    /// <summary>Good, but for another host.</summary>
    public static X509Certificate2 ForOtherHost()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("elsewhere.example.com");
        return Create(names, DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>Good for the loopback address, until an hour ago.</summary>
    public static X509Certificate2 Expired() => Create(LoopbackNames(), DateTimeOffset.UtcNow.AddHours(-1));

    private static SubjectAlternativeNameBuilder LoopbackNames()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        return names;
    }

    private static X509Certificate2 Create(SubjectAlternativeNameBuilder names, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=TwilioCalls test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), until);
        // Windows serves only with a key that has been in a file.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}

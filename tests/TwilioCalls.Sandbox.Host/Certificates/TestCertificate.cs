using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TwilioCalls.Sandbox.Host.Certificates;

/// <summary>Self-signed certificates, made on demand. No client trusts them unless it is configured to.</summary>
public static class TestCertificate
{
    /// <summary>Valid for the loopback address, from yesterday until tomorrow.</summary>
    public static X509Certificate2 ForLoopback() => Create(LoopbackNames(), DateTimeOffset.UtcNow.AddDays(1));

    /// <summary>Valid, but for another host.</summary>
    public static X509Certificate2 ForOtherHost()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("elsewhere.example.com");
        return Create(names, DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>Valid for the loopback address until an hour ago.</summary>
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
        // Windows can serve only with a key that was loaded from a file.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}

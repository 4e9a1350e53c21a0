using System.Globalization;
using System.Text.RegularExpressions;

namespace TwilioCalls.Errors;

/// <summary>What to do about failures between this computer and Twilio: a proxy's refusal, a certificate that is not trusted.</summary>
internal static class GatewayAdvice
{
    /// <summary>A proxy's refusal to open a tunnel comes as a failed connection whose cause quotes the status: <c>'407'</c> or <c>(407)</c>.</summary>
    private static readonly Regex TunnelStatus = new(@"['(](40[37])[')]", RegexOptions.CultureInvariant);

    public static string? For(TwilioException failure) => failure switch
    {
        { Failure: TwilioFailure.CertificateRefused } =>
            "If a proxy or firewall of your network opens TLS, get the certificate of its root authority from whoever runs it, and install it as a trusted root on this computer: "
            + "on Windows in Trusted Root Certification Authorities, on macOS in the System keychain, on Linux with update-ca-certificates or update-ca-trust. "
            + "If there is none, check the clock, install the updates of the system's root certificates, and do not sign in from this network until the reason is known.",
        { Code: null } when StatusOf(failure) == HttpStatus.ProxyAuthenticationRequired =>
            "A proxy wants to know who you are: put its address, with a user it knows, into the environment variable HTTPS_PROXY, or into the system's proxy settings. "
            + "Or ask whoever runs it to let this computer reach the host without a login.",
        { Code: null } when StatusOf(failure) == HttpStatus.Forbidden =>
            "That was no answer of Twilio's: a proxy or firewall between here and there refused. Ask whoever runs it to allow HTTPS to the host, which Get-TwilioContext shows.",
        _ => null,
    };

    private static int? StatusOf(TwilioException failure) => failure.StatusCode
        ?? (failure.Failure == TwilioFailure.ConnectionFailed ? TunnelStatusOf(failure.InnerException) : null);

    private static int? TunnelStatusOf(Exception? cause) => cause is null ? null
        : TunnelStatus.Match(cause.Message) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : TunnelStatusOf(cause.InnerException);
}

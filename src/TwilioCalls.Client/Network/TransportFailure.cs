#if !NET
using System.Net;
#endif
using System.Security.Authentication;

namespace TwilioCalls.Network;

/// <summary>Distinguishes failures by the one question that matters: can the request have reached Twilio?</summary>
internal static class TransportFailure
{
    public static TwilioException From(Exception cause, bool isOverdue, TimeSpan timeout, Uri address) => cause switch
    {
        _ when cause.GetBaseException() is AuthenticationException || cause.InnerException is AuthenticationException => new(
            TwilioFailure.CertificateRefused,
            $"{address.Authority} could not prove who it is: {Innermost(cause)}. Nothing was sent.", cause),
        _ when NeverConnected(cause) || (cause is OperationCanceledException && !isOverdue) => new(
            TwilioFailure.ConnectionFailed,
            $"No connection to {address.Authority}: {Innermost(cause)}. Nothing was sent; check the network and the address.", cause),
        _ when isOverdue => new(
            TwilioFailure.TimedOut,
            $"{address.Authority} did not answer within {timeout.TotalSeconds:0} seconds.", cause),
        _ => new(
            TwilioFailure.ConnectionLost,
            $"The connection to {address.Authority} broke before the whole answer had come: {Innermost(cause)}.", cause),
    };

#if NET
    private static bool NeverConnected(Exception cause) => cause is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
#else
    private static bool NeverConnected(Exception cause) => cause.InnerException is WebException
    {
        Status: WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure
            or WebExceptionStatus.ProxyNameResolutionFailure or WebExceptionStatus.TrustFailure,
    };
#endif

    private static string Innermost(Exception cause) => cause.GetBaseException().Message.TrimEnd('.');
}

#if !NET
using System.Net;
#endif
using System.Security.Authentication;
using TwilioCalls.Errors;

namespace TwilioCalls.Network;

/// <summary>Distinguishes failures by the one question that matters: can the request have reached Twilio?</summary>
internal static class TransportFailure
{
    /// <param name="cause">What the network threw.</param>
    /// <param name="progress">How far the request got.</param>
    /// <param name="overdue">The time that the request was given, if that is over; else null.</param>
    /// <param name="address">Where it was sent.</param>
    /// <param name="proxy">The proxy that it was to go through; null for none.</param>
    public static TwilioException From(Exception cause, RequestProgress progress, TimeSpan? overdue, Uri address, string? proxy) =>
        IsUnsent(cause, progress) ? Unsent(cause, overdue, address, proxy)
        : overdue is { } time ? new(
            TwilioFailure.TimedOut, $"{address.Authority} did not answer within {time.TotalSeconds:0} seconds.", cause)
        : new(
            TwilioFailure.ConnectionLost,
            $"The connection to {address.Authority} broke before the whole answer had come: {Innermost(cause)}.", cause);

    private static TwilioException Unsent(Exception cause, TimeSpan? overdue, Uri address, string? proxy) => IsCertificate(cause)
        ? new(
            TwilioFailure.CertificateRefused,
            $"{address.Authority} could not prove who it is: {Innermost(cause)}. Nothing was sent.", cause)
        {
            Outcome = RequestOutcome.NotSent,
        }
        : new(
            TwilioFailure.ConnectionFailed,
            $"No connection to {address.Authority}{(proxy is null ? "" : $" through the proxy {proxy}")}{(overdue is { } time ? $" within {time.TotalSeconds:0} seconds" : "")}: "
            + $"{Innermost(cause)}. Nothing was sent; check the network and the {(proxy is null ? "address" : "proxy")}.", cause)
        {
            Outcome = RequestOutcome.NotSent,
        };

    /// <summary>Where it would not be seen that the request is written, what the network says of its connection must do.</summary>
    private static bool IsUnsent(Exception cause, RequestProgress progress) =>
        !progress.HasStarted && (progress.IsWatched || NeverConnected(cause));

    /// <summary>TLS fails with this exception in a handshake; after one, the request has been written.</summary>
    private static bool IsCertificate(Exception cause) =>
        cause is AuthenticationException || (cause.InnerException is { } inner && IsCertificate(inner));

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

#if !NET
using System.Net;
#endif
using System.Net.Sockets;
using System.Security.Authentication;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>The exceptions that a handler with a real connection throws, on either framework.</summary>
internal static class ConnectionFailure
{
    /// <summary>Either framework says so of a record that cannot be read, in a handshake and long after it.</summary>
    public static Exception BrokenTls() => new HttpRequestException(
        "An error occurred while sending the request.",
        new AuthenticationException("Cannot determine the frame size or a corrupted frame was received."));

#if NET
    public static Exception Refused(Uri address)
    {
        var cause = new SocketException((int)SocketError.ConnectionRefused);
        return new HttpRequestException(
            HttpRequestError.ConnectionError, $"{cause.Message} ({address.Host}:{address.Port})", cause);
    }

    public static Exception Reset()
    {
        var cause = new SocketException((int)SocketError.ConnectionReset);
        return new HttpRequestException(
            "An error occurred while sending the request.",
            new IOException($"Unable to read data from the transport connection: {cause.Message}.", cause));
    }

    public static IOException Ended(int missing) => new HttpIOException(
        HttpRequestError.ResponseEnded, $"The response ended prematurely, with at least {missing} additional bytes expected.");
#else
    public static Exception Refused(Uri address) => Failed(
        $"Unable to connect to {address.Authority}", SocketError.ConnectionRefused, WebExceptionStatus.ConnectFailure);

    public static Exception Reset() => Failed(
        "The underlying connection was closed: An unexpected error occurred on a receive.",
        SocketError.ConnectionReset, WebExceptionStatus.ReceiveFailure);

    public static IOException Ended(int missing) => new(
        "The read operation failed, see inner exception.",
        new WebException($"The connection was closed, {missing} bytes too early.", WebExceptionStatus.ConnectionClosed));

    private static HttpRequestException Failed(string message, SocketError error, WebExceptionStatus status) => new(
        "An error occurred while sending the request.",
        new WebException(message, new SocketException((int)error), status, response: null));
#endif
}

using System.Net.Sockets;

namespace TwilioCalls.Sandbox.Tests.Faults;

internal static class Failures
{
    /// <summary>An exception and its causes, by what a client can distinguish them by.</summary>
    public static string Describe(this Exception failure) => string.Join(" < ", Chain(failure).Select(Name));

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }

    private static string Name(Exception failure) => failure switch
    {
        HttpRequestException http => $"{nameof(HttpRequestException)} {http.HttpRequestError}",
        HttpIOException io => $"{nameof(HttpIOException)} {io.HttpRequestError}",
        SocketException socket => $"{nameof(SocketException)} {socket.SocketErrorCode}",
        _ => failure.GetType().Name,
    };
}

namespace TwilioCalls.Network;

/// <summary>
/// The network. Requests that must not be repeated have connections of their own, which are not kept: one that a server or a
/// load balancer has closed meanwhile would leave their outcome unknown.
/// </summary>
internal sealed class TwilioHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker _kept;
    private readonly HttpMessageInvoker _fresh;

    internal TwilioHandler(HttpMessageHandler kept, HttpMessageHandler fresh)
    {
        Kept = kept;
        _kept = new HttpMessageInvoker(kept);
        _fresh = new HttpMessageInvoker(fresh);
    }

    /// <summary>What keeps connections. Both kinds go the same way.</summary>
    public HttpMessageHandler Kept { get; }

    /// <summary>The network of the process, shared by all clients, so that connections are used again.</summary>
    public static HttpMessageHandler Shared { get; } = Create();

    public static HttpMessageHandler Create() => new TwilioHandler(Connections.Kept(), Connections.Fresh());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequestMessage message)
        {
            return await _kept.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        // Set here, it is there for all that this request does, and for nothing else.
        RequestProgress.Current = message.Progress;
        Connections.Prepare(message);
        return await (message.IsIdempotent ? _kept : _fresh).SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
            _fresh.Dispose();
        }

        base.Dispose(disposing);
    }
}

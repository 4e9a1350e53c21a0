namespace TwilioCalls.Client.Tests.Support;

/// <summary>A network that never gets as far as a connection.</summary>
internal sealed class UnreachableNetwork : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Nobody waits forever.");
    }
}

using System.Collections.Concurrent;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>Answers that the sandbox does not give, without a network.</summary>
internal sealed class ScriptedHandler(Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SeenRequest> _seen = new();

    public ScriptedHandler(Func<SeenRequest, HttpResponseMessage> answer) : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    /// <summary>All requests so far, also those that wait for their answer.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(
            one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase);
        headers["Host"] = request.RequestUri!.Authority;
        var seen = new SeenRequest(request.Method.Method, request.RequestUri.PathAndQuery, headers, body);
        _seen.Enqueue(seen);
        return await answer(seen, cancellationToken);
    }
}

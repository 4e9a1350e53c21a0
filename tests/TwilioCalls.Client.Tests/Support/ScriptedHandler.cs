using System.Collections.Concurrent;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>Answers that the sandbox does not give, without a network.</summary>
internal sealed class ScriptedHandler(Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private bool _isBlind;

    public ScriptedHandler(Func<SeenRequest, HttpResponseMessage> answer) : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    /// <summary>Answers without looking at the request, so that it is known before it is read whether there is a connection.</summary>
    public static ScriptedHandler Blind(Func<HttpResponseMessage> answer) => new(async (_, _) => await Task.FromResult(answer())) { _isBlind = true };

    /// <summary>All requests so far, also those that wait for their answer.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var headers = request.Headers.ToDictionary(
            one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase);
        headers["Host"] = request.RequestUri!.Authority;
        var seen = new SeenRequest(request.Method.Method, request.RequestUri.PathAndQuery, headers, "");
        var blind = _isBlind ? answer(seen, cancellationToken) : null;
        try
        {
            await (blind ?? Task.CompletedTask);
        }
        catch (Exception failure) when (Answers.IsUnsent(failure))
        {
            // Nobody comes for the form of a request that has no connection.
            _seen.Enqueue(seen);
            throw;
        }
        catch (Exception)
        {
            // It comes after the form has been read.
        }

        seen = seen with { Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken) };
        _seen.Enqueue(seen);
        return await (blind ?? answer(seen, cancellationToken));
    }
}

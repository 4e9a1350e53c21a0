using System.Net;
using System.Net.Http.Headers;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox;

/// <summary>Answers HTTP requests out of a <see cref="VirtualTwilio"/>: nothing leaves the process, whatever host a request names.</summary>
/// <param name="twilio">The accounts and calls to answer from; several handlers may share them.</param>
public sealed class SandboxHandler(VirtualTwilio twilio) : HttpMessageHandler
{
    private readonly VirtualTwilio _twilio = twilio ?? throw new ArgumentNullException(nameof(twilio));

    /// <summary>Processes the request and answers it at once.</summary>
    /// <param name="request">A request with an absolute URI.</param>
    /// <param name="cancellationToken">Cancelled before the request was processed, it leaves no trace.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled in time.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = await ApiRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return ToResponse(_twilio.Answer(read), request);
    }

    private static HttpResponseMessage ToResponse(ApiAnswer answer, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request };
        foreach (var header in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        var body = answer.Body;
        response.Content = new ByteArrayContent(body.Array!, body.Offset, body.Count);
        if (body.Count > 0)
        {
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        return response;
    }
}

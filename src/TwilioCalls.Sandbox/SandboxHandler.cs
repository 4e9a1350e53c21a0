using System.IO.Compression;
using System.Net;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox;

/// <summary>Answers HTTP requests from a <see cref="VirtualTwilio"/>: nothing leaves the process, whatever host a request names.</summary>
/// <param name="twilio">The accounts and calls to answer from; several handlers may share them.</param>
public sealed class SandboxHandler(VirtualTwilio twilio) : HttpMessageHandler
{
    private readonly VirtualTwilio _twilio = twilio ?? throw new ArgumentNullException(nameof(twilio));

    /// <summary>Processes the request and answers it at once.</summary>
    /// <param name="request">A request with an absolute URI.</param>
    /// <param name="cancellationToken">If it is cancelled before the request is processed, the request leaves no trace.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was an answer.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var head = IncomingRequest.HeadOf(request);
        var fault = _twilio.Faults.Meet(head);
        if (fault is { RefusesConnection: true })
        {
            // As with a real connection, nobody comes for the form.
            _twilio.Answer(head, fault);
            throw ConnectionFailure.Refused(request.RequestUri!);
        }

        var read = await head.WithFormAsync(request.Content, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var answer = _twilio.Answer(read, fault);
        if (answer.Loss is { } loss)
        {
            await LoseAsync(loss, cancellationToken).ConfigureAwait(false);
        }

        return ToResponse(answer, request);
    }

    private static Task LoseAsync(LostAnswer loss, CancellationToken cancellationToken) => loss switch
    {
        LostAnswer.Silence => Task.Delay(Timeout.Infinite, cancellationToken),
        LostAnswer.BrokenTls => throw ConnectionFailure.BrokenTls(),
        _ => throw ConnectionFailure.Reset(),
    };

    private static HttpResponseMessage ToResponse(ApiAnswer answer, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request };
        foreach (var header in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = ToContent(answer);
        return response;
    }

    private static HttpContent ToContent(ApiAnswer answer)
    {
        var body = answer.Body;
        HttpContent content = answer.Flow is { } flow
            ? new StreamContent(new BodyStream(body, flow)) { Headers = { ContentLength = flow.Announced } }
            : answer.IsPacked ? Unpacked(body)
            : new ByteArrayContent(body.Array!, body.Offset, body.Count);
        if (body.Count > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        }

        return content;
    }

    /// <summary>As a handler that unpacks passes it on: nobody knows yet how long it is.</summary>
    private static StreamContent Unpacked(ArraySegment<byte> body) =>
        new(new GZipStream(new MemoryStream(body.Array!, body.Offset, body.Count), CompressionMode.Decompress));
}

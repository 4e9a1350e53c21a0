using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using TwilioCalls.Framework;
using TwilioCalls.Responses;

namespace TwilioCalls.Network;

/// <summary>Sends one request and reads its whole answer, once. What goes wrong on the way becomes a <see cref="TwilioException"/>.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The invoker holds nothing but the handler, which is its owner's.")]
internal sealed class Transport(HttpMessageHandler handler, Uri baseAddress, TimeSpan timeout, TimeProvider time)
{
    // No HttpClient: its own time-out, buffering and default headers are all replaced here.
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);

    public TimeProvider Time => time;

    /// <summary>Where a path of Twilio's lies, under a base address that may have a path of its own.</summary>
    public Uri Locate(string pathAndQuery) => new(baseAddress.AbsoluteUri.TrimEnd('/') + pathAndQuery);

    /// <param name="request">The request.</param>
    /// <param name="authorization">What signs it.</param>
    /// <param name="cancellation">Stops it, wherever it is.</param>
    /// <param name="progress">Takes note of how far it gets, if the caller wants to know.</param>
    /// <exception cref="TwilioException">No answer came, or not all of it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<ApiResponse> SendAsync(
        ApiRequest request, AuthenticationHeaderValue? authorization, CancellationToken cancellation, RequestProgress? progress = null)
    {
        progress ??= new RequestProgress();
        using var message = Message(request, authorization, progress);
        using var overdue = time.CreateCancellation(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, overdue.Token);
        try
        {
            using var response = await _invoker.SendAsync(message, either.Token).ConfigureAwait(false);
            var body = await BodyBuffer.ReadAsync(response.Content, either.Token).ConfigureAwait(false);
            return new ApiResponse((int)response.StatusCode, response.Headers, body);
        }
        catch (Exception cause) when (cause is not TwilioException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw TransportFailure.From(cause, progress, overdue.IsCancellationRequested ? timeout : null, baseAddress, ProxyRoute.Find(handler, baseAddress));
        }
    }

    private static ApiRequestMessage Message(ApiRequest request, AuthenticationHeaderValue? authorization, RequestProgress progress)
    {
        var message = new ApiRequestMessage(request, progress);
        message.Headers.Authorization = authorization;
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(UserAgent);
        // .NET Framework would ask for leave to send a form, and wait for it.
        message.Headers.ExpectContinue = false;
        return message;
    }

    private static readonly ProductInfoHeaderValue UserAgent =
        new("TwilioCalls", typeof(Transport).Assembly.GetName().Version!.ToString(3));
}

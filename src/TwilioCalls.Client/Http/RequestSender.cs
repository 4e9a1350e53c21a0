using System.Globalization;

namespace TwilioCalls.Http;

/// <summary>Signs a request, sends it, reads its answer, and says of a failure whether the request may have been carried out.</summary>
internal sealed class RequestSender(Transport transport, TwilioAuthentication authentication, Action<string>? log)
{
    /// <exception cref="TwilioException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, AnswerReader.BodyParser<T> parse, CancellationToken cancellation)
    {
        var authorization = await authentication.AuthorizeAsync(transport, cancellation).ConfigureAwait(false);
        var started = transport.Time.GetTimestamp();
        try
        {
            using var answer = await transport.SendAsync(request, authorization, cancellation).ConfigureAwait(false);
            Log(request, "HTTP " + answer.StatusCode.ToString(CultureInfo.InvariantCulture), answer.RequestId, started);
            return answer.Read(parse);
        }
        catch (TwilioException failure)
        {
            if (failure.StatusCode is null)
            {
                Log(request, failure.Failure.ToString(), requestId: null, started);
            }

            if (request.IsHarmfulTwice && MayHaveHappened(failure))
            {
                throw failure.WithUnknownOutcome();
            }

            throw;
        }
    }

    /// <summary>
    /// A request was certainly not carried out only if it was never sent, or was refused for a reason of its own:
    /// a gateway's 408 or 5xx says nothing of what became of it behind the gateway.
    /// </summary>
    private static bool MayHaveHappened(TwilioException failure) => failure.Failure switch
    {
        TwilioFailure.ConnectionFailed or TwilioFailure.RedirectRefused => false,
        TwilioFailure.Refused => failure.StatusCode is 408 or >= 500,
        _ => true,
    };

    private void Log(ApiRequest request, string outcome, string? requestId, long started) => log?.Invoke(
        $"{request}: {outcome} in {transport.Time.GetElapsedTime(started).TotalMilliseconds:0} ms"
        + (requestId is null ? "" : ", request " + requestId));
}

using System.Globalization;
using System.Net.Http.Headers;
using TwilioCalls.Network;
using TwilioCalls.Responses;

namespace TwilioCalls.Sending;

/// <summary>
/// Signs a request, sends it, repeats it where that does no harm, and says of a failure whether the request
/// may have been carried out.
/// </summary>
internal sealed class RequestSender(Transport transport, TwilioClientOptions options)
{
    private const int NotFound = 404;
    private const int Unauthorized = 401;
    private const int TooManyRequests = 429;
    private const int NotInProgress = 21220;

    /// <param name="request">The request.</param>
    /// <param name="parse">Reads its answer.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <param name="alreadyDone">Gives the result, if an attempt whose answer was lost has done it; null where that cannot be told.</param>
    /// <exception cref="TwilioException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> SendAsync<T>(
        ApiRequest request, ResponseReader.BodyParser<T> parse, CancellationToken cancellation, Func<Task<T>>? alreadyDone = null)
    {
        var attempts = new Attempts(options, request.Operation, request.ToString());
        var isFreshToken = false;
        while (true)
        {
            var authorization = await AuthorizeAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await SendOnceAsync(request, authorization, parse, cancellation).ConfigureAwait(false);
            }
            catch (TwilioException failure) when (alreadyDone is not null && attempts.MayHaveHappened && IsDone(request, failure))
            {
                return await alreadyDone().ConfigureAwait(false);
            }
            catch (TwilioException failure) when (failure.StatusCode == Unauthorized && !isFreshToken)
            {
                if (!options.Authentication.Forget())
                {
                    throw;
                }

                isFreshToken = true;
            }
            catch (TwilioException failure)
            {
                await attempts.WaitAsync(failure, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<AuthenticationHeaderValue> AuthorizeAsync(CancellationToken cancellation)
    {
        var attempts = new Attempts(options, Operation.Token, "Getting an OAuth token");
        while (true)
        {
            try
            {
                return await options.Authentication.AuthorizeAsync(transport, cancellation).ConfigureAwait(false);
            }
            catch (TwilioException failure)
            {
                await attempts.WaitAsync(failure, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<T> SendOnceAsync<T>(
        ApiRequest request, AuthenticationHeaderValue authorization, ResponseReader.BodyParser<T> parse, CancellationToken cancellation)
    {
        var gate = ConcurrencyGates.Of(options.Handler, request.Address);
        var generation = await gate.EnterAsync(cancellation).ConfigureAwait(false);
        bool? wasRefused = null;
        var started = transport.Time.GetTimestamp();
        try
        {
            // From here on a request that dials is not simply dropped: its outcome must be known.
            using var awaited = request.Operation.IsHarmfulTwice()
                ? new DelayedCancellation(transport.Time, options.DialCompletionTimeout, cancellation)
                : null;
            using var answer = await transport
                .SendAsync(request, authorization, awaited?.Token ?? cancellation).ConfigureAwait(false);
            wasRefused = answer.StatusCode == TooManyRequests;
            Log(request, "HTTP " + answer.StatusCode.ToString(CultureInfo.InvariantCulture), answer.RequestId, started);
            return answer.Read(parse);
        }
        catch (TwilioException failure) when (failure.StatusCode is null)
        {
            Log(request, failure.Failure.ToString(), requestId: null, started);
            throw;
        }
        catch (OperationCanceledException cause) when (request.Operation.IsHarmfulTwice())
        {
            throw new TwilioException(
                TwilioFailure.TimedOut, $"It was stopped, and {request.Address.Authority} did not answer in time.", cause)
                .WithUnknownOutcome();
        }
        finally
        {
            gate.Leave(generation, wasRefused);
        }
    }

    /// <summary>A call that is not there any more, or live, was deleted or ended by an attempt whose answer was lost.</summary>
    private static bool IsDone(ApiRequest request, TwilioException failure) => request.Operation switch
    {
        Operation.Delete => failure.StatusCode == NotFound,
        Operation.Update => failure.Code == NotInProgress,
        _ => false,
    };

    private void Log(ApiRequest request, string outcome, string? requestId, long started) => options.Log?.Invoke(
        $"{request}: {outcome} in {transport.Time.GetElapsedTime(started).TotalMilliseconds:0} ms"
        + (requestId is null ? "" : ", request " + requestId));
}

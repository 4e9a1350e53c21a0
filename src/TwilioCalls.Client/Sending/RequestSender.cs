using System.Globalization;
using System.Net.Http.Headers;
using TwilioCalls.Errors;
using TwilioCalls.Network;
using TwilioCalls.Responses;

namespace TwilioCalls.Sending;

/// <summary>
/// Signs a request, sends it, repeats it where that does no harm, and says of a failure whether the request
/// may have been carried out.
/// </summary>
internal sealed class RequestSender(Transport transport, TwilioClientOptions options)
{
    /// <param name="operation">The kind of request.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <param name="doneAlready">Gives the result, if an attempt whose answer was lost has done it; null where that cannot be known.</param>
    /// <param name="aboutToSend">Is awaited right before each attempt is written: after the token, and inside the account's gate.</param>
    /// <param name="again">Gives what to send in place of the request after a failure; null to send the same.</param>
    /// <exception cref="TwilioException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> SendAsync<T>(
        Operation<T> operation, ApiRequest request, CancellationToken cancellation,
        Func<Task<T>>? doneAlready = null, Func<CancellationToken, ValueTask>? aboutToSend = null,
        Func<TwilioException, ApiRequest>? again = null)
    {
        request = request with { IsIdempotent = operation.IsIdempotent };
        var attempts = new Attempts(options, operation, request.ToString());
        var isFreshToken = false;
        while (true)
        {
            var authorization = await AuthorizeAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await SendOnceAsync(operation, request, authorization, aboutToSend, cancellation).ConfigureAwait(false);
            }
            catch (TwilioException failure) when (
                doneAlready is not null && attempts.MayHaveHappened && operation.IsDoneAlready(failure) && !operation.IsNotYet(failure))
            {
                return await doneAlready().ConfigureAwait(false);
            }
            catch (TwilioException failure) when (
                failure.StatusCode == HttpStatus.Unauthorized && !isFreshToken && RetryPolicy.IsHarmless(operation, failure))
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
                request = again?.Invoke(failure) ?? request;
            }
        }
    }

    private async Task<AuthenticationHeaderValue> AuthorizeAsync(CancellationToken cancellation)
    {
        var attempts = new Attempts(options, Operations.GetToken, "Getting an OAuth token");
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
        Operation<T> operation, ApiRequest request, AuthenticationHeaderValue authorization,
        Func<CancellationToken, ValueTask>? aboutToSend, CancellationToken cancellation)
    {
        var gate = ConcurrencyGates.Of(options.Handler, request.Address);
        var generation = await gate.EnterAsync(cancellation).ConfigureAwait(false);
        bool? wasRefused = null;
        try
        {
            if (aboutToSend is not null)
            {
                await aboutToSend(cancellation).ConfigureAwait(false);
            }

            using var answer = await ExchangeAsync(operation, request, authorization, cancellation).ConfigureAwait(false);
            wasRefused = answer.StatusCode == HttpStatus.TooManyRequests;
            return answer.Read(operation.Read);
        }
        finally
        {
            gate.Leave(generation, wasRefused);
        }
    }

    private async Task<ApiResponse> ExchangeAsync(
        Operation operation, ApiRequest request, AuthenticationHeaderValue authorization, CancellationToken cancellation)
    {
        var started = transport.Time.GetTimestamp();
        var progress = new RequestProgress();
        try
        {
            // A request that dials is not simply dropped once it is on the wire: its outcome must be known.
            using var completion = operation.IsIdempotent
                ? null
                : new DelayedCancellation(
                    transport.Time, () => progress.TryStop() ? null : options.DialCompletionTimeout, cancellation);
            var answer = await transport
                .SendAsync(request, authorization, completion?.Token ?? cancellation, progress).ConfigureAwait(false);
            Log(request, "HTTP " + answer.StatusCode.ToString(CultureInfo.InvariantCulture), answer.RequestId, started);
            return answer;
        }
        catch (TwilioException failure) when (failure.StatusCode is null)
        {
            Log(request, failure.Failure.ToString(), requestId: null, started);
            throw;
        }
        catch (OperationCanceledException cause) when (!operation.IsIdempotent && progress.HasStarted)
        {
            throw new TwilioException(
                TwilioFailure.TimedOut, $"It was stopped, and {request.Address.Authority} did not answer in time.", cause)
                .WithUnknownOutcome();
        }
    }

    private void Log(ApiRequest request, string outcome, string? requestId, long started) => options.Log?.Invoke(
        $"{request}: {outcome} in {transport.Time.GetElapsedTime(started).TotalMilliseconds:0} ms"
        + (requestId is null ? "" : ", request " + requestId));
}

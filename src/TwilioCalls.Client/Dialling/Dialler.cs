using TwilioCalls.Network;
using TwilioCalls.Parameters;
using TwilioCalls.Sending;

namespace TwilioCalls.Dialling;

/// <summary>Dials once, and keeps a registry of what became of it.</summary>
internal sealed class Dialler(RequestSender sender, IDialRegistry registry, LostCallSearch search, TimeProvider time)
{
    /// <param name="attempt">The call, and the account that calls.</param>
    /// <param name="address">Where calls are created.</param>
    /// <param name="resolveUnknown">Whether to look for the call if the answer is lost. It is never dialled again.</param>
    /// <param name="cancellation">Stops waiting, though not a call that is already on its way.</param>
    /// <exception cref="TwilioException">The call was not dialled, or it is not known whether it was.</exception>
    public async Task<Call> DialAsync(DialAttempt attempt, Uri address, bool resolveUnknown, CancellationToken cancellation)
    {
        var request = new ApiRequest(Operations.CreateCall.Method, address) { Form = [.. ApiParameters.Pairs(attempt.Call)] };
        Call call;
        try
        {
            call = await sender.SendAsync(
                Operations.CreateCall, request, cancellation, aboutToSend: NoteAsync).ConfigureAwait(false);
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown)
        {
            failure.Sent = attempt.Sent;
            await registry.LostAsync(attempt).ConfigureAwait(false);
            if (!resolveUnknown || cancellation.IsCancellationRequested)
            {
                throw;
            }

            call = await FindAsync(attempt, failure, cancellation).ConfigureAwait(false);
        }
        catch
        {
            await registry.NotDialledAsync(attempt).ConfigureAwait(false);
            throw;
        }

        await DialledAsync(call).ConfigureAwait(false);
        return call;

        ValueTask NoteAsync(CancellationToken stop)
        {
            attempt.Sent = time.GetUtcNow();
            return registry.DiallingAsync(attempt, stop);
        }

        ValueTask DialledAsync(Call call)
        {
            attempt.Known = time.GetUtcNow();
            return registry.DialledAsync(attempt, call);
        }
    }

    private async Task<Call> FindAsync(DialAttempt attempt, TwilioException failure, CancellationToken cancellation)
    {
        try
        {
            if (await search.FindAsync(attempt, cancellation).ConfigureAwait(false) is { } call)
            {
                return call;
            }
        }
        catch (Exception cause) when (cause is TwilioException or OperationCanceledException)
        {
            // That it could not be looked for changes nothing: the outcome is not known.
            throw failure;
        }

        throw failure.AfterSearch();
    }
}

namespace TwilioCalls.Dialling;

/// <summary>Dials for a command, and looks for calls whose answers were lost if that is wanted. It never dials again.</summary>
internal sealed class Dialler(TwilioClient client, TwilioContext context, bool resolveUnknown, CancellationToken stop)
{
    /// <exception cref="TwilioException">The call was not dialled, or it is not known whether it was.</exception>
    public async Task<Call?> DialAsync(NewCall call, string? account, DateTimeOffset sent)
    {
        var dial = new DialAttempt(call, account ?? context.AccountSid, sent);
        context.Dialled.Open(dial);
        try
        {
            var created = await client.CreateCallAsync(call, account, stop).ConfigureAwait(false);
            context.Dialled.Take(dial, created.Sid!);
            return created;
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown)
        {
            dial.IsLost = true;
            if (resolveUnknown && !stop.IsCancellationRequested)
            {
                return await FindAsync(dial, call, account, failure).ConfigureAwait(false);
            }

            throw;
        }
        catch
        {
            context.Dialled.Close(dial);
            throw;
        }
    }

    private async Task<Call?> FindAsync(DialAttempt dial, NewCall call, string? account, TwilioException failure)
    {
        try
        {
            var found = await client
                .FindLostCallAsync(call, dial.Sent, context.Dialled.IsTaken, account, stop).ConfigureAwait(false);
            if (found is not null && context.Dialled.TryTake(dial, found.Sid!))
            {
                return found;
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

namespace TwilioCalls.Dialling;

/// <summary>
/// Two registries of the same creates: that of the process, so that no other create takes the call for its own, and that of whoever
/// dials. The second has the last word before a request leaves, and the first word after.
/// </summary>
internal sealed class DialRegistries(IDialRegistry ofProcess, IDialRegistry ofCaller) : IDialRegistry
{
    public async ValueTask DiallingAsync(DialAttempt attempt, CancellationToken cancellation)
    {
        await ofProcess.DiallingAsync(attempt, cancellation).ConfigureAwait(false);
        await ofCaller.DiallingAsync(attempt, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DialledAsync(DialAttempt attempt, Call call)
    {
        await ofCaller.DialledAsync(attempt, call).ConfigureAwait(false);
        await ofProcess.DialledAsync(attempt, call).ConfigureAwait(false);
    }

    public async ValueTask NotDialledAsync(DialAttempt attempt)
    {
        await ofCaller.NotDialledAsync(attempt).ConfigureAwait(false);
        await ofProcess.NotDialledAsync(attempt).ConfigureAwait(false);
    }

    public async ValueTask LostAsync(DialAttempt attempt)
    {
        await ofCaller.LostAsync(attempt).ConfigureAwait(false);
        await ofProcess.LostAsync(attempt).ConfigureAwait(false);
    }
}

using System.Management.Automation;
using TwilioCalls.Errors;
using TwilioCalls.Following;
using TwilioCalls.Parameters;

namespace TwilioCalls.Waiting;

/// <summary>
/// The end of a call that Twilio was asked for. Twilio answers 200 also where it does nothing, as to a cancel of a call that was
/// answered, and may show an end a moment after it has accepted it.
/// </summary>
/// <param name="sid">The call.</param>
/// <param name="status">The final status that was asked for.</param>
/// <param name="account">The account of the call, if not the context's.</param>
internal sealed class RequestedEnd(string sid, string status, string? account)
{
    /// <summary>About eight seconds, by <see cref="PollingPause"/>.</summary>
    private const int Looks = 4;

    /// <summary>Reads the call again while it has not ended, though it may do so any moment.</summary>
    /// <param name="client">Reads the call.</param>
    /// <param name="answer">The call as Twilio answered the request.</param>
    /// <param name="delay">Waits between two looks.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The call as it was last seen.</returns>
    public async Task<Call> ConfirmAsync(
        TwilioClient client, Call answer, Func<TimeSpan, CancellationToken, Task> delay, CancellationToken cancellation)
    {
        var call = answer;
        var pause = PollingPause.First;
        for (var look = 0; look < Looks && CallStatus.IsLive(call.Status) && !IsTooLate(call); look++)
        {
            await delay(pause, cancellation).ConfigureAwait(false);
            pause = PollingPause.After(pause);
            try
            {
                call = await client.FetchCallAsync(sid, account, cancellation).ConfigureAwait(false);
            }
            catch (TwilioException failure) when (!ErrorRecords.IsLoginFailure(failure))
            {
                // That it could not be looked at changes nothing: its end was accepted, and has not been seen.
                return call;
            }
        }

        return call;
    }

    /// <summary>What went wrong; null if the call has ended, or is in a status that is not known here.</summary>
    public ErrorRecord? Missed(Call call) =>
        IsTooLate(call)
            ? ErrorRecords.Record(
                new InvalidOperationException(), ErrorIds.CancelTooLate, ErrorCategory.InvalidOperation, sid,
                $"{sid} was not canceled: it has been answered, and Twilio cancels only what is queued or rings. It goes on.",
                $"To hang up: {Command("Set-TwilioCall", "-Status completed")}")
            : CallStatus.IsLive(call.Status)
                ? ErrorRecords.Record(
                    new InvalidOperationException(), ErrorIds.CallStillLive, ErrorCategory.InvalidResult, sid,
                    $"Twilio accepted the end of {sid} as {status}, but the call has not been seen to end: it was last {call.Status}.",
                    $"Look again, and repeat the command if it goes on: {Command("Get-TwilioCall")}")
                : null;

    /// <summary>A call that was answered cannot be canceled any more, however long one waits.</summary>
    private bool IsTooLate(Call call) => status == CallStatus.Canceled && call.Status == CallStatus.InProgress;

    private string Command(params string[] parts) =>
        string.Join(" ", [parts[0], sid, .. parts.Skip(1), .. account is null ? Array.Empty<string>() : ["-AccountSid", account]]);
}

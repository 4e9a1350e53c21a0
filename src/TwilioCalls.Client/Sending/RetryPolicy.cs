using TwilioCalls.Errors;

namespace TwilioCalls.Sending;

/// <summary>Decides whether, and when, a failed request is sent again. Pure functions: no clock, no state.</summary>
internal static class RetryPolicy
{
    /// <summary>How long to wait before the next attempt; null if there must be none.</summary>
    /// <param name="options">How patient to be.</param>
    /// <param name="operation">The kind of request.</param>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="waited">How long the request has waited so far.</param>
    /// <param name="jitter">A random number from 0 to 1, so that many clients do not come back at once.</param>
    public static TimeSpan? DelayBefore(
        RetryOptions options, Operation operation, int attempt, TwilioException failure, TimeSpan waited, double jitter)
    {
        if (attempt > options.MaximumRetryCount || !IsRepeatable(operation, failure))
        {
            return null;
        }

        if (failure.RetryAfter > options.MaximumRetryAfter)
        {
            return null;
        }

        var delay = failure.RetryAfter ?? Backoff(options, attempt, jitter);
        return waited + delay > options.Budget ? null : delay;
    }

    /// <summary>
    /// A request that was not processed can be sent again. One that may have been can, unless its second time does harm.
    /// </summary>
    public static bool IsRepeatable(Operation operation, TwilioException failure) =>
        WasNotProcessed(failure) || operation.IsNotYet(failure) || (operation.IsIdempotent && IsTransient(failure));

    /// <summary>Whether the request may have been carried out, though its answer says otherwise or never came.</summary>
    public static bool MayHaveHappened(TwilioException failure) =>
        failure.Outcome is RequestOutcome.Unknown or RequestOutcome.CarriedOut;

    /// <summary>Whether sending the request once more can do no harm, whatever became of it.</summary>
    public static bool IsHarmless(Operation operation, TwilioException failure) => operation.IsIdempotent || !MayHaveHappened(failure);

    private static bool WasNotProcessed(TwilioException failure) =>
        failure is { Outcome: RequestOutcome.NotSent, Failure: TwilioFailure.ConnectionFailed }
        || failure.StatusCode == HttpStatus.TooManyRequests;

    private static bool IsTransient(TwilioException failure) => failure.Failure switch
    {
        // What is no JSON comes from a gateway, or was cut on its way.
        TwilioFailure.ConnectionLost or TwilioFailure.TimedOut or TwilioFailure.UnreadableAnswer => true,
        TwilioFailure.Refused => failure.StatusCode is HttpStatus.RequestTimeout or HttpStatus.TooEarly
            or HttpStatus.InternalServerError or HttpStatus.BadGateway or HttpStatus.ServiceUnavailable or HttpStatus.GatewayTimeout,
        _ => false,
    };

    /// <summary>Exponential, with full jitter: any time up to the bound.</summary>
    private static TimeSpan Backoff(RetryOptions options, int attempt, double jitter)
    {
        var bound = Math.Min(
            options.MaximumDelay.TotalMilliseconds,
            options.FirstDelay.TotalMilliseconds * Math.Pow(2, attempt - 1));
        return TimeSpan.FromMilliseconds(bound * jitter);
    }
}

using System.Globalization;
using TwilioCalls.Framework;

namespace TwilioCalls.Sending;

/// <summary>The attempts of one request: counts them, and waits between them or gives up.</summary>
internal sealed class Attempts(TwilioClientOptions options, Operation operation, string request)
{
    /// <summary>A wait that a person notices, and should be warned of.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(10);

    private int _failed;
    private TimeSpan _waited;
    private bool _hasWarned;

    /// <summary>Whether an attempt that failed may have been carried out all the same.</summary>
    public bool MayHaveHappened { get; private set; }

    /// <summary>Returns when the next attempt may begin.</summary>
    /// <exception cref="TwilioException">There must be none: the failure, with what is known of its outcome.</exception>
    public async Task WaitAsync(TwilioException failure, CancellationToken cancellation)
    {
        _failed++;
        MayHaveHappened |= RetryPolicy.MayHaveHappened(failure);
        var delay = RetryPolicy.DelayBefore(options.Retry, operation, _failed, failure, _waited, FrameworkExtensions.NextRandom());
        if (delay is null)
        {
            throw !operation.IsIdempotent && RetryPolicy.MayHaveHappened(failure) && !failure.IsOutcomeUnknown
                ? failure.WithUnknownOutcome()
                : failure;
        }

        Report(failure, delay.Value);
        await options.DelayAsync(delay.Value, cancellation).ConfigureAwait(false);
        _waited += delay.Value;
    }

    private void Report(TwilioException failure, TimeSpan delay)
    {
        var line = string.Format(
            CultureInfo.InvariantCulture, "{0}: {1} Trying again in {2:0.0} s ({3} of {4}).",
            request, failure.Message, delay.TotalSeconds, _failed, options.Retry.MaximumRetryCount);
        options.Log?.Invoke(line);
        if (!_hasWarned && _waited + delay >= LongWait)
        {
            _hasWarned = true;
            options.Warn?.Invoke(line);
        }
    }
}

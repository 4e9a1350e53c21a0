namespace TwilioCalls.Network;

/// <summary>The waits of a clock, under one name for both builds.</summary>
internal static class ClockExtensions
{
    public static CancellationTokenSource CreateCancellation(this TimeProvider time, TimeSpan delay) =>
#if NET
        new(delay, time);
#else
        time.CreateCancellationTokenSource(delay);
#endif

    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
#if NET
        Task.Delay(delay, time, cancellation);
#else
        time.Delay(delay, cancellation);
#endif
}

using TwilioCalls.Network;

namespace TwilioCalls;

/// <summary>What a <see cref="TwilioClient"/> works with.</summary>
public sealed record TwilioClientOptions
{
    /// <summary>Who asks.</summary>
    public required TwilioAuthentication Authentication { get; init; }

    /// <summary>The account whose calls are meant where an operation names no other, <c>AC…</c>.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Where Twilio is reached; https, or http on a loopback address.</summary>
    public Uri BaseAddress { get; init; } = TwilioEndpoint.Default;

    /// <summary>What carries the requests. It is not disposed with the client, and can serve several.</summary>
    public HttpMessageHandler Handler { get; init; } = TwilioHandler.Shared;

    /// <summary>Seconds that one request, with its answer, may take; 60 by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How patiently requests are repeated that may be.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>
    /// How long a request that dials is awaited after it was cancelled, so that its outcome is known; 10 seconds by default.
    /// </summary>
    public TimeSpan DialCompletionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of time-outs and tokens.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Waits between attempts; by default on the clock.</summary>
    public Func<TimeSpan, CancellationToken, Task>? Delay { get; init; }

    /// <summary>Waits, as <see cref="Delay"/> or the clock have it.</summary>
    internal Task DelayAsync(TimeSpan time, CancellationToken cancellation) =>
        Delay is null ? Time.DelayAsync(time, cancellation) : Delay(time, cancellation);

    /// <summary>Is told of each request in a line, on any thread, without secrets.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Is told, on any thread, if a wait between attempts gets long.</summary>
    public Action<string>? Warn { get; init; }
}

using TwilioCalls.Framework;
using TwilioCalls.Network;
using TwilioCalls.Parameters;
using TwilioCalls.Sending;

namespace TwilioCalls;

/// <summary>What a <see cref="TwilioClient"/> works with.</summary>
public sealed record TwilioClientOptions
{
    /// <summary>The least <see cref="Timeout"/>, in seconds.</summary>
    public const int MinimumTimeout = 1;

    /// <summary>The greatest <see cref="Timeout"/>, in seconds.</summary>
    public const int MaximumTimeout = 600;

    /// <summary>The <see cref="Timeout"/> where none is given, in seconds.</summary>
    public const int DefaultTimeout = 60;

    /// <summary>How requests are signed.</summary>
    public required TwilioAuthentication Authentication { get; init; }

    /// <summary>The account whose calls are meant where an operation names no other, <c>AC…</c>.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Where Twilio is reached; https, or http on a loopback address.</summary>
    public Uri BaseUri { get; init; } = TwilioEndpoint.Default;

    /// <summary>What carries the requests. It is not disposed with the client, and can serve several.</summary>
    public HttpMessageHandler Handler { get; init; } = TwilioHandler.Shared;

    /// <summary>How long one request, with its answer, may take: 1 second to 10 minutes, 60 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeout);

    /// <summary>How patiently requests are repeated that may be.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>
    /// How long a request that dials is awaited after it was cancelled, so that its outcome is known; not negative, 10 seconds
    /// by default.
    /// </summary>
    public TimeSpan DialCompletionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of time-outs and tokens.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Waits between attempts; by default on the clock.</summary>
    public Func<TimeSpan, CancellationToken, Task>? Delay { get; init; }

    /// <summary>Gets a line about each request, on any thread, without secrets.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Gets a line, on any thread, if a wait between attempts gets long.</summary>
    public Action<string>? Warn { get; init; }

    /// <summary>Checks that the options can be worked with.</summary>
    /// <exception cref="ArgumentException">One is out of its bounds; the message names it.</exception>
    public void Validate()
    {
        TwilioSid.CheckAccount(AccountSid);
        TwilioEndpoint.Custom(BaseUri);
        OptionRange.Check(nameof(Timeout), Timeout, TimeSpan.FromSeconds(MinimumTimeout), TimeSpan.FromSeconds(MaximumTimeout));
        OptionRange.Check(nameof(DialCompletionTimeout), DialCompletionTimeout, TimeSpan.Zero, TimeSpan.FromSeconds(MaximumTimeout));
        Retry.Validate();
    }

    /// <summary>Waits, by <see cref="Delay"/> or on the clock.</summary>
    internal Task DelayAsync(TimeSpan time, CancellationToken cancellation) =>
        Delay is null ? Time.DelayAsync(time, cancellation) : Delay(time, cancellation);
}

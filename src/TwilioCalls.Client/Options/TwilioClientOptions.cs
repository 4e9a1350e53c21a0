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

    /// <summary>The clock of all waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Is told of each request in a line, on any thread, without secrets.</summary>
    public Action<string>? Log { get; init; }
}

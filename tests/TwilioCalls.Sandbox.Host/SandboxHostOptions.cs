using System.Security.Cryptography.X509Certificates;

namespace TwilioCalls.Sandbox.Host;

/// <summary>Where the sandbox listens, and how good the connection to it is.</summary>
public sealed record SandboxHostOptions
{
    /// <summary>A port of the loopback address; 0 is any free one.</summary>
    public int Port { get; init; }

    /// <summary>How many calls there are at the start.</summary>
    public int CallCount { get; init; } = new SandboxOptions().CallCount;

    /// <summary>How many calls an account dials a second.</summary>
    public double CallsPerSecond { get; init; } = new SandboxOptions().CallsPerSecond;

    /// <summary>How many calls of an account may go on at once; no limit when null.</summary>
    public int? MaxCalls { get; init; }

    /// <summary>Whether a call too many fails when it is dialled, instead of being refused when it is created.</summary>
    public bool FailsCallsOverLimit { get; init; }

    /// <summary>How many calls of an account may wait to be dialled.</summary>
    public int QueueLimit { get; init; } = new SandboxOptions().QueueLimit;

    /// <summary>The Twilio to serve, instead of one that all these describe.</summary>
    public VirtualTwilio? Twilio { get; init; }

    /// <summary>How long every request waits before it is processed.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How many requests may be in progress at once; one more is answered 429 and not processed. No limit when null.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>How many of a hundred requests go wrong, in the mix of <see cref="Sandbox.Faults.FaultMix.BadDay"/>.</summary>
    public int FaultPercent { get; init; }

    /// <summary>Decides which of them go wrong, and how.</summary>
    public int FaultSeed { get; init; } = 1;

    /// <summary>Called whenever a client starts to wait for an answer, or the rest of one, that will not come.</summary>
    public Action? OnSilence { get; init; }

    /// <summary>The certificate, with its key, to serve https with; http when null.</summary>
    public X509Certificate2? Certificate { get; init; }
}

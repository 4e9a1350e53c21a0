namespace TwilioCalls.Connection;

/// <summary>Where requests are to go.</summary>
internal sealed record EndpointSettings
{
    public Uri? BaseUri { get; init; }

    public string? Region { get; init; }

    public string? Edge { get; init; }

    /// <summary>Who named the place, for people.</summary>
    public string Source { get; init; } = "default";

    public bool IsEmpty => this is { BaseUri: null, Region: null, Edge: null };
}

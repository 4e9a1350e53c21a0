namespace TwilioCalls.Connection;

/// <summary>Where requests are to go.</summary>
internal sealed record EndpointSettings
{
    public Uri? BaseUri { get; init; }

    public string? Region { get; init; }

    public string? Edge { get; init; }

    /// <summary>Who named the place, for people.</summary>
    public string Source { get; init; } = "default";

    /// <summary>The variables of which something was left off, since copying had left it around them.</summary>
    public IReadOnlyList<string> Trimmed { get; init; } = [];

    public bool IsEmpty => this is { BaseUri: null, Region: null, Edge: null };
}

namespace TwilioCalls.Context;

/// <summary>Where the user wants requests to go; what is null is left to the environment, then to the login.</summary>
internal sealed record Endpoint
{
    public Uri? BaseUri { get; init; }

    public string? Region { get; init; }

    public string? Edge { get; init; }
}

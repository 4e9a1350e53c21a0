namespace TwilioCalls.Responses;

/// <summary>The answer to a request for an OAuth token.</summary>
internal sealed class TokenBody
{
    public string? AccessToken { get; set; }

    /// <summary>Seconds that it is good for.</summary>
    public int? ExpiresIn { get; set; }
}

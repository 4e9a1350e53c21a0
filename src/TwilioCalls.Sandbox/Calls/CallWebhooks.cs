namespace TwilioCalls.Sandbox.Calls;

/// <summary>What a call asks of its account's web server, as its create said.</summary>
/// <param name="Url">Where its instructions come from once it is answered; null if it brought them along.</param>
/// <param name="Method">GET or POST.</param>
internal sealed record CallWebhooks(string? Url, string Method)
{
    /// <summary>Where they come from if that fails.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>How that is asked.</summary>
    public string FallbackMethod { get; init; } = "POST";

    /// <summary>What is told how the call goes.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>How it is told.</summary>
    public string StatusCallbackMethod { get; init; } = "POST";

    /// <summary>Which of <c>initiated</c>, <c>ringing</c>, <c>answered</c> and <c>completed</c> it is told.</summary>
    public IReadOnlyList<string> StatusCallbackEvents { get; init; } = ["completed"];
}

namespace TwilioCalls.Responses;

/// <summary>How large a page can be. Source: Twilio's OpenAPI document.</summary>
internal static class PageLimit
{
    /// <summary>The most items that can be asked for at once.</summary>
    public const int Items = 1000;
}

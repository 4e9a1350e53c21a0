namespace TwilioCalls.Listing;

/// <summary>The order of Twilio's listings.</summary>
internal static class CreationOrder
{
    /// <summary>When a call was made. One that is queued has no dates yet, and is the newest.</summary>
    public static DateTimeOffset Created(this Call call) => call.DateCreated ?? call.StartTime ?? DateTimeOffset.MaxValue;
}

namespace TwilioCalls;

/// <summary>A region of Twilio's, with the edge that is nearest to it. Source: Twilio's documentation of global infrastructure.</summary>
/// <param name="Name">The region, for example <c>ie1</c>.</param>
/// <param name="Edge">Its edge, for example <c>dublin</c>.</param>
public sealed record TwilioRegion(string Name, string Edge)
{
    /// <summary>The region that an edge alone stands for.</summary>
    public const string Default = "us1";

    /// <summary>All regions known; others are passed on as they are.</summary>
    public static IReadOnlyList<TwilioRegion> All { get; } =
    [
        new("us1", "ashburn"),
        new("us2", "umatilla"),
        new("ie1", "dublin"),
        new("de1", "frankfurt"),
        new("au1", "sydney"),
        new("sg1", "singapore"),
        new("jp1", "tokyo"),
        new("jp2", "osaka"),
        new("br1", "sao-paulo"),
    ];
}

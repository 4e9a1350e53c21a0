namespace TwilioCalls.Completion;

/// <summary>Completes Twilio's regions.</summary>
internal sealed class RegionCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names =>
        TwilioRegion.All.Select(region => (region.Name, "Edge " + region.Edge));
}

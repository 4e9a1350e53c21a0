namespace TwilioCalls.Completion;

/// <summary>Completes Twilio's edges.</summary>
internal sealed class EdgeCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names =>
        TwilioRegion.All.Select(region => (region.Edge, "Region " + region.Name));
}

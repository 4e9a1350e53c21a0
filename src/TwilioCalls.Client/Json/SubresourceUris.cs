using System.Collections.ObjectModel;

namespace TwilioCalls;

/// <summary>Addresses of what belongs to a call, by name (<c>recordings</c>, <c>notifications</c> …), relative to Twilio's host.</summary>
public sealed class SubresourceUris : ReadOnlyDictionary<string, string>
{
    internal SubresourceUris(IDictionary<string, string> uris) : base(uris)
    {
    }

    /// <summary>The names and addresses in one line, for a cell of a CSV file.</summary>
    public override string ToString() => string.Join("; ", this.Select(one => $"{one.Key}={one.Value}"));
}

using System.Globalization;

namespace TwilioCalls;

/// <summary>Something that happened to a call.</summary>
public sealed class TraceEntry
{
    internal TraceEntry(DateTimeOffset? time, string kind, string text) => (Time, Kind, Text) = (time, kind, text);

    /// <summary>When; null if that is not known.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>created, queued, started, answered, ended, request, webhook, child, error or warning.</summary>
    public string Kind { get; }

    /// <summary>What happened, in a few words.</summary>
    public string Text { get; }

    /// <summary>The time in UTC, and what happened.</summary>
    public override string ToString() =>
        (Time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z '", CultureInfo.InvariantCulture) ?? "") + Text;
}

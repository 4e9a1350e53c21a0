namespace TwilioCalls;

/// <summary>A part of a trace that could not be read, or that Twilio does not have.</summary>
public sealed class MissingPart
{
    internal MissingPart(string part, string reason) => (Part, Reason) = (part, reason);

    /// <summary>Which part: Notifications, Webhooks or Children; of a child, with its SID.</summary>
    public string Part { get; }

    /// <summary>Why it is missing.</summary>
    public string Reason { get; }

    /// <summary>The part and the reason.</summary>
    public override string ToString() => $"{Part}: {Reason}";
}

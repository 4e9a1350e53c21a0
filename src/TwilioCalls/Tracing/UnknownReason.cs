namespace TwilioCalls.Tracing;

/// <summary>Why nobody can say what Twilio noted of a call: that it noted nothing is another matter.</summary>
internal sealed class UnknownReason
{
    /// <summary>It was asked for, and did not come.</summary>
    public static readonly UnknownReason Unread = new("could not be read");

    /// <summary>Twilio does not keep it any longer.</summary>
    public static readonly UnknownReason Gone = new("is gone");

    private readonly string _state;

    private UnknownReason(string state) => _state = state;

    /// <summary>What stands where the cause would.</summary>
    public string Cause => $"not known: what Twilio noted {_state}";

    /// <summary>Why the call failed, as the rest of a sentence.</summary>
    public string WhyItFailed => $"why cannot be said, as what Twilio noted of it {_state}";

    /// <summary>Whether something went wrong in a call that did not fail, as the rest of a sentence.</summary>
    public string Whether => $"whether something went wrong cannot be said, as what Twilio noted of it {_state}";
}

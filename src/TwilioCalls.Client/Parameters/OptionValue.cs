namespace TwilioCalls.Parameters;

/// <summary>One value that a Twilio parameter takes, in the spelling of the wire.</summary>
/// <param name="Name">The value, as it is sent.</param>
/// <param name="Meaning">What choosing it does, in a few words, for a tooltip.</param>
internal sealed record OptionValue(string Name, string Meaning);

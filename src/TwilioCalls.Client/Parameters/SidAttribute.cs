namespace TwilioCalls.Parameters;

/// <summary>The parameter takes the SID of a Twilio resource.</summary>
/// <param name="prefix">The two letters that all SIDs of its kind begin with.</param>
internal sealed class SidAttribute(string prefix) : ParameterRuleAttribute
{
    /// <summary>The two letters that all SIDs of this kind begin with.</summary>
    public string Prefix { get; } = prefix;

    /// <inheritdoc/>
    public override object Apply(string parameter, object value) => TwilioSid.Check(parameter, (string)value, Prefix);
}

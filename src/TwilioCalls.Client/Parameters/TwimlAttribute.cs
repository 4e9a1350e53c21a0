using TwilioCalls.Errors;

namespace TwilioCalls.Parameters;

/// <summary>
/// The parameter takes TwiML: one XML element <c>Response</c>, of limited length. Twilio would take anything, dial, and read an
/// error to whoever answers.
/// </summary>
/// <param name="maximumLength">The greatest number of characters.</param>
internal sealed class TwimlAttribute(int maximumLength) : ParameterRuleAttribute
{
    /// <summary>What Twilio takes at most, in characters. Source: Twilio's OpenAPI document.</summary>
    public const int Longest = 4000;

    /// <summary>The greatest number of characters.</summary>
    public int MaximumLength { get; } = maximumLength;

    /// <inheritdoc/>
    public override object Apply(string parameter, object value)
    {
        var text = (string)value;
        if (text.Length > MaximumLength)
        {
            throw new InvalidParameterException(
                $"{parameter} has {text.Length} characters: it takes at most {MaximumLength}.", parameter);
        }

        return TwimlSyntax.FindFault(text) is { } fault
            ? throw new InvalidParameterException($"{parameter} is not TwiML: {fault}", parameter)
            : text;
    }
}

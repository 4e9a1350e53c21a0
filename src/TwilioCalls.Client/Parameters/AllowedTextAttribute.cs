using TwilioCalls.Errors;

namespace TwilioCalls.Parameters;

/// <summary>The parameter takes text of a limited length, perhaps of certain characters.</summary>
/// <param name="maximumLength">The greatest number of characters.</param>
/// <param name="characters">The characters allowed; all, if null.</param>
internal sealed class AllowedTextAttribute(int maximumLength, string? characters = null) : ParameterRuleAttribute
{
    /// <summary>The greatest number of characters.</summary>
    public int MaximumLength { get; } = maximumLength;

    /// <summary>The characters allowed; all, if null.</summary>
    public string? Characters { get; } = characters;

    /// <inheritdoc/>
    public override object Apply(string parameter, object value)
    {
        var text = (string)value;
        if (text.Length > MaximumLength)
        {
            throw new InvalidParameterException(
                $"{parameter} has {text.Length} characters: it takes at most {MaximumLength}.", parameter);
        }

        return Characters is null || text.All(one => Characters.Contains(one))
            ? text
            : throw Refuse(parameter, text, $"only the characters {Characters}");
    }
}

namespace TwilioCalls.Parameters;

/// <summary>The parameter takes a name. Some are well known and completed; others are taken as they are.</summary>
/// <param name="set">The name of a list in <see cref="SpeechValues"/>.</param>
/// <param name="example">A name, for messages.</param>
internal sealed class SuggestedValuesAttribute(string set, string example) : ParameterRuleAttribute
{
    private const int Longest = 100;

    /// <summary>The well-known names, with what they mean.</summary>
    public IReadOnlyList<OptionValue> Values { get; } =
        (IReadOnlyList<OptionValue>?)typeof(SpeechValues).GetProperty(set)?.GetValue(null)
        ?? throw new ArgumentException($"SpeechValues has no list {set}.", nameof(set));

    /// <inheritdoc/>
    public override object Apply(string parameter, object value)
    {
        var text = (string)value;
        return text.Length is > 0 and <= Longest && text.All(IsOfName)
            ? Values.FirstOrDefault(known => known.Name.Equals(text, StringComparison.OrdinalIgnoreCase))?.Name ?? text
            : throw Refuse(parameter, value, $"a name of letters, digits, dots, hyphens and underscores, such as {example}");
    }

    private static bool IsOfName(char one) =>
        one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';
}

namespace TwilioCalls.Parameters;

/// <summary>The parameter takes one of a few values, in any case.</summary>
/// <param name="set">The name of a list in <see cref="OptionValues"/>.</param>
internal sealed class AllowedValuesAttribute(string set) : ParameterRuleAttribute
{
    private static readonly char[] Separators = [' ', ',', ';'];

    /// <summary>The values, with what they mean.</summary>
    public IReadOnlyList<OptionValue> Values { get; } =
        (IReadOnlyList<OptionValue>?)typeof(OptionValues).GetProperty(set)?.GetValue(null)
        ?? throw new ArgumentException($"OptionValues has no list {set}.", nameof(set));

    /// <inheritdoc/>
    public override object Apply(string parameter, object value) => value is string[] several
        ? several.SelectMany(one => Split(one, isAlone: several.Length == 1))
            .Select(one => Spelled(parameter, one)).Distinct().ToArray()
        : Spelled(parameter, (string)value);

    /// <summary>One cell of a CSV file holds several values, or none. Among others, nothing is a variable that was not set.</summary>
    private static string[] Split(string? value, bool isAlone) =>
        (value ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts ? parts
        : isAlone ? [] : [""];

    private string Spelled(string parameter, string value) =>
        Values.FirstOrDefault(known => known.Name.Equals(value, StringComparison.OrdinalIgnoreCase))?.Name
        ?? throw Refuse(parameter, value, "one of " + string.Join(", ", Values.Select(known => known.Name)));
}

namespace TwilioCalls.Parameters;

/// <summary>The parameter takes a whole number within bounds.</summary>
/// <param name="minimum">The least value.</param>
/// <param name="maximum">The greatest value.</param>
/// <param name="unit">What the number counts.</param>
internal sealed class AllowedRangeAttribute(int minimum, int maximum, string unit) : ParameterRuleAttribute
{
    /// <summary>The least value.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The greatest value.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What the number counts, for example <c>seconds</c>.</summary>
    public string Unit { get; } = unit;

    /// <inheritdoc/>
    public override object Apply(string parameter, object value) =>
        value is int number && number >= Minimum && number <= Maximum
            ? value
            : throw Refuse(parameter, value, $"{Minimum} to {Maximum} {Unit}");
}

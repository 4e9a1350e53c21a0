using TwilioCalls.Numbers;

namespace TwilioCalls.Parameters;

/// <summary>The parameter takes a phone number, in any spelling that leaves no doubt, or an address with a scheme.</summary>
/// <param name="takes">What it takes besides.</param>
internal sealed class CallAddressAttribute(AddressKinds takes = AddressKinds.Usual) : ParameterRuleAttribute
{
    /// <summary>What it takes besides.</summary>
    public AddressKinds Takes { get; } = takes;

    /// <inheritdoc/>
    public override object Apply(string parameter, object value) => Apply(parameter, value, home: null);

    /// <inheritdoc/>
    /// <remarks>A value of a list with nothing in it is left to the request's own check, which says what it may come from.</remarks>
    public override object Apply(string parameter, object value, NumberingPlan? home) => value is string[] several
        ? several.Select(one => string.IsNullOrWhiteSpace(one) ? one : CallAddress.Read(parameter, one, home, Takes)).ToArray()
        : CallAddress.Read(parameter, (string)value, home, Takes);
}

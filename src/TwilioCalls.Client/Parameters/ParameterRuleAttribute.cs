using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Parameters;

/// <summary>What a parameter's value must be. Declared on the property, obeyed wherever the value comes from.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class ParameterRuleAttribute : Attribute
{
    /// <summary>Checks one value, and gives it in the spelling of the wire.</summary>
    /// <param name="parameter">The parameter's name, for the message.</param>
    /// <param name="value">The value; never null.</param>
    /// <returns>The value to send.</returns>
    /// <exception cref="ArgumentException">The value is not allowed; the message says what is.</exception>
    public abstract object Apply(string parameter, object value);

    /// <summary>The same where it is known whose phone numbers those without a plus are.</summary>
    public virtual object Apply(string parameter, object value, NumberingPlan? home) => Apply(parameter, value);

    /// <summary>The error that a rule throws.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="value">The value that is not allowed; it is quoted only where it cannot be a secret.</param>
    /// <param name="expected">What the parameter takes, as the rest of a sentence.</param>
    protected static ArgumentException Refuse(string parameter, object value, string expected) =>
        new InvalidParameterException($"{parameter} cannot be {GivenText.Show(value)}: it takes {expected}.", parameter);
}

using System.Globalization;
using System.Reflection;
using TwilioCalls.Numbers;

namespace TwilioCalls.Parameters;

/// <summary>
/// One parameter of a Twilio operation, read from the property that declares it: its names, its rules, its form.
/// Everything that handles parameters, up to a cmdlet's binding and completion, works from this.
/// </summary>
internal sealed class ApiParameter
{
    private readonly PropertyInfo _property;
    private readonly ParameterRuleAttribute? _rule;

    internal ApiParameter(PropertyInfo declared)
    {
        _property = declared;
        _rule = declared.GetCustomAttribute<ParameterRuleAttribute>();
        IsSent = !declared.IsDefined(typeof(ComparedHereAttribute));
        WireName = declared.GetCustomAttribute<WireNameAttribute>()?.Name ?? declared.Name;
        Values = _rule switch
        {
            AllowedValuesAttribute allowed => allowed.Values,
            SuggestedValuesAttribute suggested => suggested.Values,
            _ => [],
        };
    }

    /// <summary>The property's name, which is also the cmdlet parameter's.</summary>
    public string Name => _property.Name;

    /// <summary>The name on the wire.</summary>
    public string WireName { get; }

    /// <summary>Whether it goes out. Otherwise what comes back is compared with it.</summary>
    public bool IsSent { get; }

    /// <summary>The type of its value; nullable where the parameter can be left out.</summary>
    public Type Type => _property.PropertyType;

    /// <summary>The values it takes, if it takes one of a few; or those that are well known.</summary>
    public IReadOnlyList<OptionValue> Values { get; }

    /// <summary>Whether it takes the SID of a resource.</summary>
    public bool IsSid => _rule is SidAttribute;

    /// <summary>Gives the parameter a value that its rule allows, in the wire's spelling.</summary>
    /// <param name="request">The request that declares the parameter.</param>
    /// <param name="value">The value; never null.</param>
    /// <param name="home">Whose phone numbers those without a plus are; null if nobody said.</param>
    /// <exception cref="ArgumentException">The rule refuses the value.</exception>
    public void Set(object request, object value, NumberingPlan? home = null) =>
        _property.SetValue(request, Checked(value, home));

    /// <summary>Whether a request has a value for the parameter.</summary>
    internal bool IsGiven(object request) => _property.GetValue(request) is not null;

    /// <summary>Puts the value that a request has, if it has one, into the wire's spelling.</summary>
    /// <exception cref="ArgumentException">The rule refuses the value.</exception>
    internal void Normalize(object request)
    {
        if (_property.GetValue(request) is { } value)
        {
            Set(request, value);
        }
    }

    /// <summary>The pairs to send: none if it was left out, several if its key repeats.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Pairs(object request) => _property.GetValue(request) switch
    {
        null => [],
        var value => Checked(value) switch
        {
            string[] several => several.Select(Pair),
            var one => [Pair(Text(one))],
        },
    };

    private object Checked(object value, NumberingPlan? home = null) => _rule is null ? value : _rule.Apply(Name, value, home);

    private KeyValuePair<string, string> Pair(string text) => new(WireName, text);

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        // As the user typed it: Uri.ToString would unescape, and change what is called.
        Uri uri => uri.OriginalString,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}

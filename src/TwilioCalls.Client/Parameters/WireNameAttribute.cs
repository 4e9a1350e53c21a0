namespace TwilioCalls.Parameters;

/// <summary>The name a parameter has on the wire, where that is not the property's own.</summary>
/// <param name="name">The wire's name, for example <c>StartTime&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The name as it is sent, before percent-encoding.</summary>
    public string Name { get; } = name;
}

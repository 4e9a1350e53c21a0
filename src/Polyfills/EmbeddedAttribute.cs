namespace Microsoft.CodeAnalysis;

/// <summary>Marks what each assembly has for itself: the compiler then takes its own, also where it sees another's internals.</summary>
[Embedded, AttributeUsage(AttributeTargets.All)]
internal sealed partial class EmbeddedAttribute : Attribute;

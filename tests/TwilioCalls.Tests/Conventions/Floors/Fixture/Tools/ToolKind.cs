namespace TwilioCalls.Tests.Conventions.Floors.Fixture.Tools;

/// <summary>A type without a line of code, whose file only the compiler's note tells.</summary>
internal enum ToolKind
{
    Hammer = 1,
    Saw,
}

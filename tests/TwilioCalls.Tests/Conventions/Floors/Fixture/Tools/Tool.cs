namespace TwilioCalls.Tests.Conventions.Floors.Fixture.Tools;

/// <summary>What <see cref="Workshop"/> uses.</summary>
internal sealed class Tool
{
    public const int Size = 3;

    public static Tool Make() => new();
}

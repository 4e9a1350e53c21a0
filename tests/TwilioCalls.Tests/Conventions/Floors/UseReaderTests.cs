namespace TwilioCalls.Tests.Conventions.Floors;

public class UseReaderTests
{
    private const string Fixture = "Conventions/Floors/Fixture";

    private static readonly Lazy<UseReader> OfTests = new(() => UseReader.Read(SourceProject.Tests));

    [Theory]
    [InlineData("Workshop", "Tool")]
    [InlineData("Workshop.AsAField", "ToolKind")]
    [InlineData("Workshop.AsAProperty", "ToolKind")]
    [InlineData("Workshop.AsAnEvent", "ToolKind")]
    [InlineData("Workshop.InABody", "Tool.Make")]
    [InlineData("Workshop.InALambda", "Tool.Make")]
    [InlineData("Workshop.InALambdaWithAVariable", "Tool.Make")]
    [InlineData("Workshop.InAnAsyncLambda", "Tool.Make")]
    [InlineData("Workshop.InAnAsyncMethod", "Tool.Make")]
    [InlineData("Workshop.InAnIterator", "Tool.Make")]
    [InlineData("Workshop.InALocalFunction", "Tool.Make")]
    [InlineData("Workshop.InTheTypeofOfAnAttribute", "Tool")]
    [InlineData("Workshop.InTheValueOfAnAttribute", "ToolKind")]
    [InlineData("Workshop.InAGenericArgument", "Tool")]
    [InlineData("Workshop.InTheArgumentOfAGenericMethod", "Tool")]
    [InlineData("Workshop.InAConstraint", "Tool")]
    [InlineData("Workshop.InAParameter", "ToolKind")]
    [InlineData("Workshop.Corner.InANestedType", "Tool.Make")]
    [InlineData("Workshop.cs", "Tool.Size")]
    [InlineData("Workshop.cs", "ToolKind.Saw")]
    public void A_use_is_seen_wherever_it_stands(string by, string of) =>
        Assert.Contains(new Use(new(Fixture, by), new(Fixture + "/Tools", of)), OfTests.Value.Uses);

    [Fact]
    public void What_does_not_use_anything_has_no_uses() =>
        Assert.DoesNotContain(OfTests.Value.Uses, use => use.By.Folder == Fixture + "/Tools");

    [Fact]
    public void What_the_compiler_and_generators_make_is_in_no_folder() =>
        Assert.DoesNotContain(OfTests.Value.Uses.SelectMany(use => (Place[])[use.By, use.Of]), place => place.Name.Contains('<'));
}

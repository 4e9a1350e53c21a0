namespace TwilioCalls.Tests.Conventions.Floors;

public class FloorPlanTests
{
    private const string Document =
        """
        - **Other**: `Errors`

        ## The floors

        Words with a `name`.

        - **House**: `Cellar` -> `Kitchen`, `Hall` -> `Attic/Left`
        - **Shed**: `Ground`

        ## Rules

        - **Other**: `Errors`
        """;

    private static readonly FloorPlan House = FloorPlan.Parse(Document)[0];

    [Fact]
    public void Only_the_list_under_its_heading_is_read()
    {
        Assert.Equal(["House", "Shed"], FloorPlan.Parse(Document).Select(plan => plan.Project));
        Assert.Equal(["Cellar", "Kitchen", "Hall", "Attic/Left"], House.Folders);
    }

    [Theory]
    [InlineData("Kitchen", "Cellar")]
    [InlineData("Attic/Left", "Cellar")]
    [InlineData("Hall", "Hall")]
    [InlineData("", "Attic/Left")]
    public void A_folder_may_use_itself_and_what_is_below(string by, string of) =>
        Assert.True(House.Allows(Between(by, of)));

    [Theory]
    [InlineData("Cellar", "Kitchen")]
    [InlineData("Kitchen", "Hall")]
    [InlineData("Hall", "Kitchen")]
    [InlineData("Attic/Left", "")]
    public void A_folder_may_not_use_what_is_above_or_beside(string by, string of) =>
        Assert.False(House.Allows(Between(by, of)));

    [Fact]
    public void What_is_no_folder_is_refused_rather_than_passed_over() =>
        Assert.Throws<FormatException>(() => FloorPlan.Parse("## The floors\n\n- **House**: `Cellar`, Kitchen -> `Hall`\n"));

    private static Use Between(string by, string of) => new(new(by, "One.Read"), new(of, "Other.Write"));
}

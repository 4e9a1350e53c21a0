using TwilioCalls.Tests.Conventions.Floors;

namespace TwilioCalls.Tests.Conventions;

/// <summary>
/// The folders of a project stand on floors: each uses only what is below it, so that it can be read from the ground up and no two
/// folders need each other. The order is the list in CONTRIBUTING.md.
/// </summary>
public class FloorTests
{
    public static TheoryData<string> Projects => new(SourceProject.Shipped.Select(project => project.Name));

    [Fact]
    public void The_floors_of_each_project_and_of_no_other_are_told_in_CONTRIBUTING() =>
        Assert.Equal(SourceProject.Shipped.Select(project => project.Name).Order(), FloorPlan.InContributing.Select(plan => plan.Project).Order());

    [Theory, MemberData(nameof(Projects))]
    public void The_floors_name_exactly_the_folders_that_exist(string project)
    {
        var folders = SourceProject.Named(project).Folders.ToArray();
        var named = PlanOf(project).Folders.ToArray();

        AssertNone(
        [
            .. folders.Except(named).Select(folder => $"{folder} has no floor in CONTRIBUTING.md."),
            .. named.Except(folders).Select(folder => $"{folder} is in CONTRIBUTING.md and holds no source."),
            .. named.CountBy(folder => folder).Where(one => one.Value > 1).Select(one => $"{one.Key} has {one.Value} floors."),
        ]);
    }

    [Theory, MemberData(nameof(Projects))]
    public void Each_type_is_written_in_one_folder_of_its_project(string project) =>
        AssertNone(UseReader.Read(SourceProject.Named(project)).Unclear);

    [Theory, MemberData(nameof(Projects))]
    public void No_folder_uses_one_that_is_above_it_or_beside_it(string project) =>
        AssertNone(WrongUses(project).Where(use => use.Of.Folder.Length > 0));

    [Theory, MemberData(nameof(Projects))]
    public void No_folder_uses_the_roof(string project) =>
        AssertNone(WrongUses(project).Where(use => use.Of.Folder.Length == 0));

    private static IEnumerable<Use> WrongUses(string project)
    {
        var plan = PlanOf(project);
        return UseReader.Read(SourceProject.Named(project)).Uses.Where(use => !plan.Allows(use));
    }

    private static FloorPlan PlanOf(string project) => FloorPlan.InContributing.Single(plan => plan.Project == project);

    private static void AssertNone(IEnumerable<Use> wrong) =>
        AssertNone(wrong.GroupBy(use => $"{use.Arrow}: {use.By.Name}", use => use.Of.Name)
            .Select(uses => $"{uses.Key} uses {string.Join(", ", uses.Order())}")
            .Order());

    private static void AssertNone(IEnumerable<string> findings)
    {
        var lines = findings.ToArray();
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }
}

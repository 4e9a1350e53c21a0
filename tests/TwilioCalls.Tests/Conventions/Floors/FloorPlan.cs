using System.Text.RegularExpressions;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>The order of a project's folders, from the ground up, as CONTRIBUTING.md has it; its root is the roof above them all.</summary>
internal sealed partial class FloorPlan
{
    private readonly string[][] _floors;

    private FloorPlan(string project, string[][] floors)
    {
        Project = project;
        _floors = floors;
    }

    public string Project { get; }

    public IEnumerable<string> Folders => _floors.SelectMany(floor => floor);

    public static IReadOnlyList<FloorPlan> InContributing { get; } =
        Parse(File.ReadAllText(Path.Combine(SourceProject.Root, "CONTRIBUTING.md")));

    /// <summary>The list under the heading: - **Project**: `Folder`, `Folder` -> `Folder`</summary>
    public static IReadOnlyList<FloorPlan> Parse(string document) =>
        [.. Row().Matches(Section().Match(document).Value).Select(row => new FloorPlan(
            row.Groups["project"].Value,
            [.. row.Groups["floors"].Value.Split("->").Select(floor => floor.Split(',').Select(Folder).ToArray())]))];

    /// <summary>Whether one folder may use the other: only what is on a floor below. Of a folder that is not on the list, nothing is known.</summary>
    public bool Allows(Use use) =>
        use.By.Folder == use.Of.Folder || FloorOf(use.By.Folder) is not { } by || FloorOf(use.Of.Folder) is not { } of || by > of;

    private int? FloorOf(string folder)
    {
        var floor = folder.Length == 0 ? _floors.Length : Array.FindIndex(_floors, floor => floor.Contains(folder));
        return floor < 0 ? null : floor;
    }

    private static string Folder(string text) =>
        Quoted().Match(text.Trim()) is { Success: true } match ? match.Groups["name"].Value
            : throw new FormatException($"'{text.Trim()}' in the list of floors is no folder in backticks.");

    [GeneratedRegex(@"(?<=^## The floors\s*$).*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^- \*\*(?<project>[\w.]+)\*\*: (?<floors>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^`(?<name>[^`]+)`$")]
    private static partial Regex Quoted();
}

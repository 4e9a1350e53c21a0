using System.Reflection;
using TwilioCalls.Tests.Conventions.Floors;

namespace TwilioCalls.Tests.Conventions;

public class ArchitectureTests
{
    private const string PowerShell = "System.Management.Automation";

    /// <summary>What each project may use of ours, and of PowerShell. Some are named before they are written.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["TwilioCalls.Client"] = [],
        ["TwilioCalls.Sandbox"] = [],
        ["TwilioCalls.Campaigns"] = ["TwilioCalls.Client"],
        ["TwilioCalls.Statistics"] = ["TwilioCalls.Client"],
        ["TwilioCalls"] =
            [PowerShell, "TwilioCalls.Campaigns", "TwilioCalls.Client", "TwilioCalls.Sandbox", "TwilioCalls.Statistics"],
    };

    public static TheoryData<string> Projects => new(SourceProject.Shipped.Select(project => project.Name));

    [Theory, MemberData(nameof(Projects))]
    public void Arrows_between_projects_run_one_way(string project)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name == PowerShell || name.StartsWith("TwilioCalls", StringComparison.Ordinal));

        Assert.True(MayUse.TryGetValue(project, out var may), $"Nobody decided what {project} may use.");
        Assert.Empty(used.Except(may));
    }

    [Fact]
    public void Nothing_beside_the_frameworks_own_ships_for_PowerShell_7()
    {
        var known = new[] { "System", "Microsoft.Win32", "netstandard", "TwilioCalls" };
        var references = new[] { typeof(TwilioClient), typeof(Sandbox.VirtualTwilio), typeof(TwilioCalls.Pipeline.TwilioCommand) }
            .SelectMany(type => type.Assembly.GetReferencedAssemblies())
            .Select(name => name.Name!);

        Assert.DoesNotContain(references, name => !known.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}

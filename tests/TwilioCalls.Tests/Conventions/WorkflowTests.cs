using System.Text.RegularExpressions;
using TwilioCalls.Tests.Conventions.Floors;
using TwilioCalls.Tests.Conventions.Workflows;

namespace TwilioCalls.Tests.Conventions;

/// <summary>What is published is, byte for byte, what was tested; and what a machine of the workflow does, build.ps1 does anywhere.</summary>
public sealed class WorkflowTests
{
    private const string Attestation = "actions/attest-build-provenance";

    /// <summary>What puts tools on a machine before build.ps1 can run.</summary>
    private static readonly string[] ToolSetup =
        ["dotnet tool restore", "dotnet tool update powershell --version ${{ matrix.powershell }} --allow-downgrade"];

    private static readonly Workflow Workflow = Workflow.Read();

    private static readonly Job Publish = Workflow.Jobs.Single(job => job.Steps.Any(step => step.Task == "Publish"));

    private static readonly Job Sign = Workflow.Jobs.Single(job => job.Steps.Any(step => step.Task == "Sign"));

    [Fact]
    public void What_is_published_is_the_artefact_that_is_tested()
    {
        var tests = Workflow.Jobs.Where(job => job.TestsPackage).ToArray();

        Assert.Equal(["package", "desktop"], tests.Select(job => job.Name));
        var tested = tests.Select(job => Assert.Single(job.Downloads)).Distinct();
        Assert.Equal(Assert.Single(tested), Assert.Single(Publish.Downloads));
        Assert.All(tests.Append(Publish), job => Assert.Equal("out", job.Steps.Single(step => step.Action == "actions/download-artifact").With("path")));
    }

    [Fact]
    public void It_is_signed_before_it_is_tested_and_published_after_all_tests()
    {
        var artefact = Assert.Single(Publish.Downloads);

        // Nobody else leaves an artefact of that name, so none takes its place later.
        Assert.Equal(Sign, Assert.Single(Workflow.Jobs, job => job.Uploads.Contains(artefact)));
        Assert.All(Workflow.Jobs.Where(job => job.TestsPackage), job => Assert.Contains(Sign, Workflow.Before(job)));
        Assert.Equal(Workflow.Jobs.Except([Publish]).Select(job => job.Name).Order(), Workflow.Before(Publish).Select(job => job.Name).Order());
    }

    [Fact]
    public void Nothing_is_done_to_it_before_it_is_published()
    {
        var steps = Publish.Steps.Select(step => step.Task ?? step.Run ?? step.Action);

        Assert.Equal(
            ["actions/checkout", "actions/setup-dotnet", "actions/download-artifact", "dotnet tool restore", Attestation, "Publish"], steps);
    }

    [Fact]
    public void What_is_signed_is_what_the_build_made()
    {
        var made = Assert.Single(Sign.Downloads);

        Assert.Equal("build", Assert.Single(Workflow.Jobs, job => job.Uploads.Contains(made)).Name);
        Assert.Equal(["build"], Sign.Needs);
    }

    [Fact]
    public void What_is_published_was_signed_with_the_secrets_of_its_environment()
    {
        Assert.Equal([Sign, Publish], Workflow.Jobs.Where(job => job.TakesSecret));
        Assert.StartsWith("startsWith(github.ref, 'refs/tags/", Publish.Condition, StringComparison.Ordinal);
        Assert.StartsWith($"${{{{ {Publish.Condition} && 'signing' ", Sign.Environment, StringComparison.Ordinal);
        Assert.Equal("gallery", Publish.Environment);
    }

    [Fact]
    public void Each_command_is_one_call_of_the_build_script_or_sets_up_a_tool()
    {
        var script = File.ReadAllText(Path.Combine(SourceProject.Root, "build.ps1"));
        var tasks = Regex.Match(script, "ValidateSet[(](?<tasks>[^)]*)[)]", RegexOptions.ExplicitCapture).Groups["tasks"].Value;

        var commands = Workflow.Jobs.SelectMany(job => job.Steps).Where(step => step.Run is not null && !ToolSetup.Contains(step.Run));

        Assert.NotEmpty(commands);
        Assert.All(commands, step => Assert.Contains($"'{step.Task}'", tasks, StringComparison.Ordinal));
    }
}

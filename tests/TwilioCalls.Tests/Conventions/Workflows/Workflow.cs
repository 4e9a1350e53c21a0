using TwilioCalls.Tests.Conventions.Floors;
using YamlDotNet.RepresentationModel;

namespace TwilioCalls.Tests.Conventions.Workflows;

/// <summary>The workflow of .github/workflows/ci.yml, by its jobs.</summary>
internal sealed record Workflow(IReadOnlyList<Job> Jobs)
{
    public static Workflow Read() => Parse(File.ReadAllText(Path.Combine(SourceProject.Root, ".github", "workflows", "ci.yml")));

    public static Workflow Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var jobs = (YamlMappingNode)stream.Documents[0].RootNode["jobs"];
        return new([.. jobs.Children.Select(job => new Job(job.Key.ToString(), (YamlMappingNode)job.Value))]);
    }

    public Job Named(string name) => Jobs.Single(job => job.Name == name);

    /// <summary>The jobs that are over before a job begins.</summary>
    public IEnumerable<Job> Before(Job job) => job.Needs.Select(Named).SelectMany(needed => Before(needed).Append(needed)).Distinct();
}

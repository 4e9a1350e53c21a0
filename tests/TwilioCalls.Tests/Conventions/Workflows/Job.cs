using YamlDotNet.RepresentationModel;

namespace TwilioCalls.Tests.Conventions.Workflows;

/// <summary>A job of a workflow.</summary>
internal sealed record Job(string Name, YamlMappingNode Node)
{
    public IEnumerable<Step> Steps => ((YamlSequenceNode)Node["steps"]).Children.Select(step => new Step((YamlMappingNode)step));

    public IEnumerable<string> Needs => !Node.Children.TryGetValue("needs", out var needs) ? []
        : needs is YamlSequenceNode several ? several.Select(one => one.ToString()) : [needs.ToString()];

    /// <summary>The protected environment; empty for none.</summary>
    public string Environment => Text("environment");

    /// <summary>What must hold for it to run; empty for always.</summary>
    public string Condition => Text("if");

    public bool TakesSecret => Node.AllNodes.OfType<YamlScalarNode>().Any(node => node.Value!.Contains("secrets.", StringComparison.Ordinal));

    /// <summary>Whether it tests the package, and does not make it.</summary>
    public bool TestsPackage => Steps.Any(step => step.Task is "TestPackage" or "TestDesktop");

    /// <summary>The artefacts that it takes.</summary>
    public IEnumerable<string> Downloads => Artefacts("actions/download-artifact");

    /// <summary>The artefacts that it leaves.</summary>
    public IEnumerable<string> Uploads => Artefacts("actions/upload-artifact");

    private IEnumerable<string> Artefacts(string action) => Steps.Where(step => step.Action == action).Select(step => step.With("name"));

    private string Text(string name) => Node.Children.TryGetValue(name, out var value) ? value.ToString() : "";
}

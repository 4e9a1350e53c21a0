using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace TwilioCalls.Tests.Conventions.Workflows;

/// <summary>A step of a job.</summary>
internal sealed record Step(YamlMappingNode Node)
{
    /// <summary>What it runs; null for an action.</summary>
    public string? Run => Text("run");

    /// <summary>The action without its version; null for a command.</summary>
    public string? Action => Text("uses")?.Split('@')[0];

    /// <summary>The one task of build.ps1 that it runs; null if it does anything else.</summary>
    public string? Task => Regex.Match(Run ?? "", "^dotnet pwsh build[.]ps1 (?<task>[A-Za-z]+)$", RegexOptions.ExplicitCapture) is { Success: true } call
        ? call.Groups["task"].Value : null;

    public string With(string name) => Node["with"][name].ToString();

    private string? Text(string name) => Node.Children.TryGetValue(name, out var value) ? value.ToString() : null;
}

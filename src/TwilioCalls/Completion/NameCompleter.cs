using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioCalls.Completion;

/// <summary>Completes a name out of those known. Others can be typed all the same.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <summary>The names, each with a tooltip.</summary>
    protected abstract IEnumerable<(string Name, string Tooltip)> Names { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Names.Where(one => one.Name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(one => new CompletionResult(one.Name, one.Name, CompletionResultType.ParameterValue, one.Tooltip));
}

/// <summary>Completes Twilio's regions.</summary>
public sealed class RegionCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names =>
        TwilioRegion.All.Select(region => (region.Name, "Edge " + region.Edge));
}

/// <summary>Completes Twilio's edges.</summary>
public sealed class EdgeCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names =>
        TwilioRegion.All.Select(region => (region.Edge, "Region " + region.Name));
}

/// <summary>Completes the profiles of the Twilio CLI.</summary>
public sealed class ProfileCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names
    {
        get
        {
            try
            {
                return Context.CliConfiguration.Read()?.ProfileNames.Select(name => (name, "Twilio CLI profile " + name)) ?? [];
            }
            catch (Context.ContextException)
            {
                // A broken file is told of by Connect-Twilio; Tab stays silent.
                return [];
            }
        }
    }
}

using System.Management.Automation;

namespace TwilioCalls.Pipeline;

/// <summary>
/// The one warning of a command about parameters that do nothing, whichever record they came with. A file's columns may differ from
/// row to row, so that all are known at the end only.
/// </summary>
internal sealed class IdleParameterWarning(PSCmdlet cmdlet)
{
    private readonly List<IdleParameter> _idle = [];
    private bool _isWritten;

    /// <summary>Takes note of parameters; each is named once.</summary>
    public void Add(IEnumerable<IdleParameter> idle) => _idle.AddRange(idle.Where(one => !_idle.Contains(one)));

    /// <summary>Writes the warning, if there is one, for the first time only.</summary>
    public void Write()
    {
        if (Take() is { } text)
        {
            cmdlet.WriteWarning(text);
        }
    }

    /// <summary>The same when the pipeline has ended and takes nothing any more.</summary>
    public void WritePastPipeline()
    {
        if (Take() is { } text)
        {
            cmdlet.Host.UI.WriteWarningLine(text);
        }
    }

    private string? Take()
    {
        if (_isWritten || _idle.Count == 0)
        {
            return null;
        }

        _isWritten = true;
        return "These parameters do nothing: "
            + string.Join("; ", _idle.GroupBy(one => one.Condition).Select(same => $"{string.Join(", ", same.Select(one => one.Name))} {same.Key}"))
            + ".";
    }
}

using System.Collections;
using System.Management.Automation;
using System.Text;

namespace TwilioCalls.Tests.Secrets;

/// <summary>Everything that a session has shown or kept, as text.</summary>
internal sealed class SessionTranscript
{
    // The default of Export-Clixml.
    private const int Depth = 2;

    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<string> _kinds = [];

    public string Text => _text.ToString();

    /// <summary>Takes in an object as it prints, and as Export-Clixml and remoting would write it.</summary>
    public void Add(object? found)
    {
        var bare = found is PSObject wrapped ? wrapped.BaseObject : found;
        if (bare is null || !_seen.Add(bare))
        {
            return;
        }

        _text.AppendLine(found!.ToString());
        if (bare is ErrorRecord error)
        {
            Add(error);
        }

        // Not serialized: records that are only text, calls, which the server sent, and further errors of a kind.
        var isSimple = bare is InformationalRecord or Call or string
            || (bare is ErrorRecord one && !_kinds.Add(one.FullyQualifiedErrorId + one.Exception.InnerException?.GetType()));
        if (!isSimple)
        {
            _text.AppendLine(PSSerializer.Serialize(found, Depth));
        }
    }

    private void Add(ErrorRecord error)
    {
        _text.AppendLine(error.CategoryInfo.ToString())
            .AppendLine(error.ErrorDetails?.Message)
            .AppendLine(error.ErrorDetails?.RecommendedAction)
            .AppendLine(error.TargetObject?.ToString())
            .AppendLine(error.ScriptStackTrace)
            .AppendLine(error.InvocationInfo?.Line)
            .AppendLine(error.InvocationInfo?.PositionMessage);
        foreach (var bound in error.InvocationInfo?.BoundParameters ?? [])
        {
            _text.AppendLine(bound.Value?.ToString());
        }

        // ToString covers the whole chain of exceptions, but not their data.
        _text.AppendLine(error.Exception.ToString());
        for (var cause = error.Exception; cause is not null; cause = cause.InnerException)
        {
            foreach (DictionaryEntry entry in cause.Data)
            {
                _text.AppendLine(entry.Value?.ToString());
            }
        }
    }
}

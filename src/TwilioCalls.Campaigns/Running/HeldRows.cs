using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Running;

/// <summary>The rows that wait for something that only a person can give, by what that is.</summary>
internal sealed class HeldRows
{
    private readonly Dictionary<string, int> _byReason = new(StringComparer.Ordinal);

    public void Add(string reason) => _byReason[reason] = _byReason.TryGetValue(reason, out var count) ? count + 1 : 1;

    /// <summary>Says what they wait for, once for each reason.</summary>
    public void Warn(Action<string> warn)
    {
        foreach (var reason in _byReason)
        {
            warn($"{RowCount.Text(reason.Value, "was not dialled and waits", "were not dialled and wait")}: {reason.Key}.");
        }
    }
}

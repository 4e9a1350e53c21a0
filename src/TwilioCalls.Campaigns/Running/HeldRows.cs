using System.Globalization;

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
            warn(string.Format(CultureInfo.InvariantCulture, "{0} not dialled and {1}: {2}.", reason.Value == 1 ? "1 row was" : reason.Value.ToString(CultureInfo.InvariantCulture) + " rows were", reason.Value == 1 ? "waits" : "wait", reason.Key));
        }
    }
}

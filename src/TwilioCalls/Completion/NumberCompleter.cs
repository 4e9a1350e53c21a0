using TwilioCalls.Connection;

namespace TwilioCalls.Completion;

/// <summary>Completes a number of the calls that were written lately in this session.</summary>
public abstract class NumberCompleter : NameCompleter
{
    /// <summary>The end of a call that is completed.</summary>
    private protected abstract string? NumberOf(Call call);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names => RecentCalls.NewestFirst
        .Where(call => !string.IsNullOrEmpty(NumberOf(call)))
        .GroupBy(call => NumberOf(call)!)
        .Select(calls => (calls.Key, $"{calls.First().Direction}, {calls.First().Status}"));
}

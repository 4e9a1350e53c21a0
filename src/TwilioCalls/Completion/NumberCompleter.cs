using TwilioCalls.Connection;

namespace TwilioCalls.Completion;

/// <summary>Completes phone numbers and addresses out of the calls that were written recently in this session.</summary>
internal abstract class NumberCompleter : NameCompleter
{
    /// <summary>The caller or the called party, whichever the parameter takes.</summary>
    private protected abstract string? NumberOf(Call call);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names => RecentCalls.NewestFirst
        .Where(call => !string.IsNullOrEmpty(NumberOf(call)))
        .GroupBy(call => NumberOf(call)!)
        .Select(calls => (calls.Key, $"{calls.First().Direction}, {calls.First().Status}"));
}

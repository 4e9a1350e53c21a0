using TwilioCalls.Connection;

namespace TwilioCalls.Completion;

/// <summary>Completes the SID of a call that was written recently in this session. It makes no request.</summary>
internal sealed class SidCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names => RecentCalls.NewestFirst
        .Where(call => call.Sid is not null)
        .GroupBy(call => call.Sid!)
        .Select(calls => calls.First())
        .Select(call => (call.Sid!, $"{call.From} to {call.To}, {call.Status}"));
}

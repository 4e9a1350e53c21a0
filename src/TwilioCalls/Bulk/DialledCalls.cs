using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TwilioCalls.Bulk;

/// <summary>The calls that this process has dialled at one address, or in one sandbox: none of them can be a call that was lost.</summary>
internal sealed class DialledCalls
{
    private static readonly ConditionalWeakTable<HttpMessageHandler, ConcurrentDictionary<string, DialledCalls>> All = new();

    private readonly ConcurrentDictionary<string, bool> _sids = new(StringComparer.Ordinal);

    public static DialledCalls At(HttpMessageHandler handler, Uri address) => All
        .GetValue(handler, static _ => new(StringComparer.Ordinal))
        .GetOrAdd(address.Authority, static _ => new DialledCalls());

    /// <summary>Claims a call, for the one record that it belongs to.</summary>
    /// <returns>Whether it was not claimed before.</returns>
    public bool TryAdd(Call call) => _sids.TryAdd(call.Sid!, true);

    public bool Contains(string sid) => _sids.ContainsKey(sid);
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TwilioCalls.Retry;

/// <summary>The gate of each account. All clients that share a handler share them: pipelines and runspaces of the process.</summary>
internal static class ConcurrencyGates
{
    private static readonly ConditionalWeakTable<HttpMessageHandler, ConcurrentDictionary<string, ConcurrencyGate>> Gates = new();

    /// <summary>The gate for an account, at one server.</summary>
    public static ConcurrencyGate Of(HttpMessageHandler handler, Uri address) => Gates
        .GetValue(handler, static _ => new(StringComparer.Ordinal))
        .GetOrAdd(address.Authority + Account(address), static _ => new ConcurrencyGate());

    /// <summary>The part of the path up to the account's SID.</summary>
    private static string Account(Uri address)
    {
        var path = address.AbsolutePath;
        var calls = path.LastIndexOf("/Calls", StringComparison.Ordinal);
        return calls < 0 ? path : path.Substring(0, calls);
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TwilioCalls.Network;

/// <summary>
/// One of something for each name, in each network that requests go through: shared by all clients, pipelines and runspaces
/// that share a handler, and gone with it.
/// </summary>
internal sealed class PerHandler<T> where T : new()
{
    private readonly ConditionalWeakTable<HttpMessageHandler, ConcurrentDictionary<string, T>> _all = new();

    public T Of(HttpMessageHandler handler, string name) => _all
        .GetValue(handler, static _ => new(StringComparer.Ordinal))
        .GetOrAdd(name, static _ => new T());
}

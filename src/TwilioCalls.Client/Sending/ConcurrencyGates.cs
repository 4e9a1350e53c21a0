using TwilioCalls.Network;

namespace TwilioCalls.Sending;

/// <summary>The gate of each account. All clients that share a handler share them: pipelines and runspaces of the process.</summary>
internal static class ConcurrencyGates
{
    private static readonly PerHandler<ConcurrencyGate> Gates = new();

    /// <summary>The gate for an account, at one server.</summary>
    public static ConcurrencyGate Of(HttpMessageHandler handler, Uri address) =>
        Gates.Of(handler, address.Authority + Account(address));

    /// <summary>The part of the path up to the account's SID.</summary>
    private static string Account(Uri address)
    {
        var path = address.AbsolutePath;
        var calls = path.LastIndexOf("/Calls", StringComparison.Ordinal);
        return calls < 0 ? path : path.Substring(0, calls);
    }
}

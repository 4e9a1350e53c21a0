namespace TwilioCalls.Network;

/// <summary>A request before it is signed. It can be built again for each attempt; an <see cref="HttpRequestMessage"/> cannot.</summary>
internal sealed record ApiRequest(HttpMethod Method, Uri Address)
{
    /// <summary>Whether doing it twice does no more than doing it once.</summary>
    public bool IsIdempotent { get; init; } = true;

    /// <summary>The pairs of the form, for a POST.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>The request in one line without its form, which may hold secrets.</summary>
    public override string ToString() => $"{Method} {Address.PathAndQuery}";
}

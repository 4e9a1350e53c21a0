using System.Net;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>A request as a server saw it.</summary>
internal sealed record SeenRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Authorization => Headers.TryGetValue("Authorization", out var value) ? value : null;

    public string Path => Target.Split('?')[0];

    /// <summary>What follows the question mark, still encoded.</summary>
    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target.Split('?', 2)[1] : "";

    /// <summary>The pairs of the query as <c>key=value</c>, decoded and in order of the alphabet.</summary>
    public string[] QueryPairs => Pairs(Query);

    /// <summary>The pairs of the form as <c>key=value</c>, decoded and in order of the alphabet.</summary>
    public string[] FormPairs => Pairs(Body);

    private static string[] Pairs(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Decoded).Order(StringComparer.Ordinal)];

    private static string Decoded(string pair)
    {
        var halves = pair.Split('=', 2);
        return $"{WebUtility.UrlDecode(halves[0])}={WebUtility.UrlDecode(halves[1])}";
    }
}

using System.Globalization;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Paging;

/// <summary>
/// A page of what belongs to one call. Its token is <c>PT</c> and the number of what comes before: of a call that has ended, nothing is
/// added and nothing goes.
/// </summary>
internal sealed record PartPage<T>(string Path, int Size, int Number, int Start, IReadOnlyList<T> Items, bool HasMore)
{
    private const string Prefix = "PT";

    public string First => Link(0, 0);

    public string Current => Link(Number, Start);

    public string? Previous => Start == 0 ? null : Link(Math.Max(0, Number - 1), Math.Max(0, Start - Size));

    public string? Next => HasMore ? Link(Number + 1, Start + Items.Count) : null;

    /// <param name="all">All that there is.</param>
    /// <param name="http">The request.</param>
    /// <exception cref="Refusal">400: 20007 page size, 20001 page number, 70002 page number without token, 21481 bad token.</exception>
    public static PartPage<T> Select(IReadOnlyList<T> all, IncomingRequest http)
    {
        var (size, number) = PageRequest.ReadPlace(http.Query);
        var start = ReadToken(http.Query["PageToken"]);
        var items = all.Skip(start).Take(size).ToArray();
        return new(http.Path, size, number, start, items, start + items.Length < all.Count);
    }

    private static int ReadToken(string? text) =>
        text is null ? 0
        : text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.TrimStart('P', 'T'), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start
        : throw Refusal.BadRequest(21481, "Invalid PageToken");

    private string Link(int number, int start) =>
        FormattableString.Invariant($"{Path}?PageSize={Size}&Page={number}") + (start == 0 ? "" : FormattableString.Invariant($"&PageToken={Prefix}{start}"));
}

using System.Globalization;
using TwilioCalls.Sandbox.Filters;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Paging;

/// <summary>The page that a listing requests, and the calls that belong on it.</summary>
internal sealed record PageRequest(SimulatedFilter Filter, int Size, int Page, PageToken? Token)
{
    private const int DefaultSize = 50;
    private const int LargestSize = 1000;

    /// <exception cref="Refusal">400: 20007 page size, 20001 page number or filter, 70002 page number without token, 21481 bad token.</exception>
    public static PageRequest Read(FormValues query)
    {
        var size = ReadNumber(query, "PageSize", DefaultSize);
        if (size is null or < 1 or > LargestSize)
        {
            throw Refusal.BadRequest(20007, $"Page size must be between 1 and {LargestSize}");
        }

        if (ReadNumber(query, "Page", 0) is not (>= 0 and var page))
        {
            throw Refusal.BadRequest(20001, "Page must be a number from 0");
        }

        var token = ReadToken(query["PageToken"]);
        if (page > 0 && token is null)
        {
            throw Refusal.BadRequest(70002, "Page number without PageToken: follow next_page_uri");
        }

        return new(SimulatedFilter.Read(query), size.Value, page, token);
    }

    private static int? ReadNumber(FormValues query, string key, int whenMissing) =>
        query[key] is not { } text ? whenMissing
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static PageToken? ReadToken(string? text) =>
        text is null ? null
        : PageToken.TryParse(text, out var token) ? token
        : throw Refusal.BadRequest(21481, "Invalid PageToken");
}

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
        var (size, page) = ReadPlace(query);
        return new(SimulatedFilter.Read(query), size, page, ReadToken(query["PageToken"]));
    }

    /// <summary>Which page of what size is requested.</summary>
    /// <exception cref="Refusal">400: 20007 page size, 20001 page number, 70002 page number without token.</exception>
    public static (int Size, int Page) ReadPlace(FormValues query)
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

        return page == 0 || query["PageToken"] is not null
            ? (size.Value, page)
            : throw Refusal.BadRequest(70002, "Page number without PageToken: follow next_page_uri");
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

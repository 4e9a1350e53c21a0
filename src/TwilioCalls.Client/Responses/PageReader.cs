using System.Runtime.CompilerServices;
using System.Text.Json;
using TwilioCalls.Framework;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Reads one page of a listing, as Twilio sends it. A second list or link would hide the first, so it is an error.</summary>
/// <param name="list">The name of the list on the wire.</param>
/// <param name="readItems">Reads an item, and perhaps others that follow it.</param>
internal sealed class PageReader<T>(string list, PageReader<T>.ItemReader readItems)
{
    private List<T>? _items;
    private string? _nextPageUri;
    private bool _namesNextPage;
    private int? _pageSize;

    /// <summary>Reads the item that the reader is at the start of, and no more items than a page can have.</summary>
    internal delegate void ItemReader(ref BodyReader body, List<T> items);

    /// <summary>Reads the page.</summary>
    /// <exception cref="JsonException">The body is no page of such a listing.</exception>
    /// <exception cref="TwilioException">The page has more items than can be asked for.</exception>
    public Page<T> Read(ReadOnlySpan<byte> body)
    {
        var reader = new BodyReader(body);
        reader.Json.Read();
        for (var isPage = reader.Json.IsObject(); isPage && reader.Json.NextName();)
        {
            ReadProperty(ref reader);
        }

        reader.Json.End();
        return _items is null
            ? throw new JsonException("The answer holds no list.")
            : new([.. _items], _nextPageUri) { NamesNextPage = _namesNextPage, Size = _pageSize };
    }

    private void ReadProperty(ref BodyReader body)
    {
        ref var reader = ref body.Json;
        var name = reader.GetTolerantString();
        reader.Read();
        if (name == list)
        {
            _items = _items is null ? ReadList(ref body) : throw new JsonException("The answer holds two lists.");
            return;
        }

        switch (name)
        {
            case "next_page_uri":
                _nextPageUri = _namesNextPage ? throw new JsonException("The answer names two next pages.") : ReadLink(ref reader);
                _namesNextPage = true;
                break;
            case "page_size":
                _pageSize = JsonValue.Read(ref reader).ToWholeNumber();
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>One item more than can be asked for ends the reading: a few kilobytes of gzip can hold millions of them.</summary>
    [MethodImpl(Jit.AtOnce)]
    private List<T>? ReadList(ref BodyReader body)
    {
        ref var reader = ref body.Json;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("What should be a list is none.");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == PageLimit.Items)
            {
                throw BrokenListing.TooManyItems(PageLimit.Items);
            }

            if (!reader.IsObject())
            {
                throw new JsonException("The list holds something that is none of its kind.");
            }

            readItems(ref body, items);
        }

        return items;
    }

    /// <summary>A link that is no text must not pass for none: the listing would end short.</summary>
    private static string? ReadLink(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetTolerantString()
            : throw new JsonException("The link to the next page is no text.");
}

using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>One page of a listing, as Twilio sends it. A second list or link would hide the first, so it is an error.</summary>
internal abstract class PageBody
{
    /// <summary>The address of the next page, relative to the host; null on the last.</summary>
    [JsonConverter(typeof(LinkConverter))]
    public string? NextPageUri
    {
        get;
        set
        {
            field = NamesNextPage ? throw new JsonException("The answer names two next pages.") : value;
            NamesNextPage = true;
        }
    }

    /// <summary>Whether the next page is named, if only as null.</summary>
    [JsonIgnore] public bool NamesNextPage { get; private set; }

    [JsonConverter(typeof(WholeNumberConverter))] public int? PageSize { get; set; }

    /// <summary>The page with what it lists.</summary>
    /// <param name="items">The list; null if there is none.</param>
    /// <exception cref="JsonException">There is no list, or it holds nothing where there should be an item.</exception>
    protected Page<T> ToPage<T>(PageItems<T>? items)
        where T : class
    {
        var all = (items ?? throw new JsonException("The answer holds no list.")).ToArray();
        return Array.TrueForAll(all, static item => item is not null)
            ? new Page<T>(all, NextPageUri) { NamesNextPage = NamesNextPage, Size = PageSize }
            : throw new JsonException("The list holds something that is none of its kind.");
    }

    /// <summary>The list of a page that has none yet.</summary>
    protected static PageItems<T>? Once<T>(PageItems<T>? before, PageItems<T>? items) =>
        before is null ? items : throw new JsonException("The answer holds two lists.");
}

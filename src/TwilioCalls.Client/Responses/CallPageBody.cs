using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>One page of a listing of calls, as Twilio sends it. A second list or link would hide the first, so it is an error.</summary>
internal sealed class CallPageBody
{
    public PageItems<Call>? Calls
    {
        get;
        set => field = field is null ? value : throw new JsonException("The answer holds two lists of calls.");
    }

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
}

using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Json;

/// <summary>A page of what belongs to one call, as the API shows it.</summary>
internal static class PartPageJson
{
    /// <param name="name">What is listed: <c>events</c>, <c>notifications</c>.</param>
    /// <param name="page">The page.</param>
    /// <param name="write">Writes one of its items.</param>
    public static ArraySegment<byte> Write<T>(string name, PartPage<T> page, Action<JsonBuffer, T> write)
    {
        var json = new JsonBuffer(1024);
        json.Raw("{\"first_page_uri\":"u8).Text(page.First);
        json.Raw(",\"end\":"u8).Number(Math.Max(0, page.Start + page.Items.Count - 1));
        json.Raw(",\"previous_page_uri\":"u8).Text(page.Previous);
        json.Raw(","u8).Text(name).Raw(":["u8);
        for (var index = 0; index < page.Items.Count; index++)
        {
            json.Raw(index == 0 ? default : ","u8);
            write(json, page.Items[index]);
        }

        json.Raw("],\"uri\":"u8).Text(page.Current);
        json.Raw(",\"page_size\":"u8).Number(page.Size);
        json.Raw(",\"start\":"u8).Number(page.Start);
        json.Raw(",\"next_page_uri\":"u8).Text(page.Next);
        return json.Raw(",\"page\":"u8).Number(page.Number).Raw("}"u8).Written;
    }
}

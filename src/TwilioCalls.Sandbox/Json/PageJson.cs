using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Json;

internal static class PageJson
{
    private const int BytesACall = 2400;

    public static ArraySegment<byte> Write(SimulatedPage page, Account account, DateTime now)
    {
        var links = new PageLinks(page, account.CallsPath);
        var json = new JsonBuffer(2048 + (page.Calls.Count * BytesACall));
        json.Raw("{\"first_page_uri\":"u8).Text(links.First);
        json.Raw(",\"end\":"u8).Number(Math.Max(0, Start(page) + page.Calls.Count - 1));
        json.Raw(",\"previous_page_uri\":"u8).Text(links.Previous);
        json.Raw(",\"calls\":["u8);
        for (var i = 0; i < page.Calls.Count; i++)
        {
            json.Raw(i == 0 ? default : ","u8);
            CallJson.Write(json, page.Calls[i], account, now);
        }

        json.Raw("],\"uri\":"u8).Text(links.Current);
        json.Raw(",\"page_size\":"u8).Number(page.Request.Size);
        json.Raw(",\"start\":"u8).Number(Start(page));
        json.Raw(",\"next_page_uri\":"u8).Text(links.Next);
        return json.Raw(",\"page\":"u8).Number(page.Request.Page).Raw("}"u8).Written;
    }

    private static long Start(SimulatedPage page) => (long)page.Request.Page * page.Request.Size;
}

using System.Globalization;
using System.Text;

namespace TwilioCalls.Sandbox.Paging;

/// <summary>The links of a page: relative to the host, with every filter and the page size in them.</summary>
internal sealed class PageLinks
{
    private readonly string _start;
    private readonly SimulatedPage _page;

    public PageLinks(SimulatedPage page, string callsPath)
    {
        _page = page;
        var start = new StringBuilder(callsPath).Append(".json?");
        foreach (var filter in page.Request.Filter.Echo)
        {
            start.Append(Uri.EscapeDataString(filter.Key)).Append('=').Append(Uri.EscapeDataString(filter.Value)).Append('&');
        }

        _start = start.Append("PageSize=").Append(page.Request.Size.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    public string First => Link(0, null);

    public string Current => Link(Number, _page.Request.Token);

    public string? Previous => _page.HasNewer && Number > 0 && Count > 0 ? Link(Number - 1, Edge(0, newer: true)) : null;

    public string? Next => _page.HasOlder && Count > 0 ? Link(Number + 1, Edge(Count - 1, newer: false)) : null;

    private int Number => _page.Request.Page;

    private int Count => _page.Calls.Count;

    private PageToken Edge(int index, bool newer) => new(newer, _page.Calls[index].Sid);

    private string Link(int number, PageToken? token) =>
        FormattableString.Invariant($"{_start}&Page={number}") + (token is { } edge ? $"&PageToken={edge}" : "");
}

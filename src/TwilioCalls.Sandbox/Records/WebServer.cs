using System.Globalization;

namespace TwilioCalls.Sandbox.Records;

/// <summary>
/// The web server that calls ask: it answers with TwiML, unless the address ends with a status from 400 to 599, such as
/// <c>https://example.com/status/503</c>, with which it answers then.
/// </summary>
internal static class WebServer
{
    public static WebRequest Ask(
        DateTime time, string method, string url, IReadOnlyList<KeyValuePair<string, string>> parameters, bool isStatusCallback = false)
    {
        var request = new WebRequest(time, method, url, parameters, StatusOf(url)) { IsStatusCallback = isStatusCallback };
        return request.HasFailed
            ? request with { ContentType = "text/plain", Body = "The server answered " + request.Status.ToString(CultureInfo.InvariantCulture) }
            : request;
    }

    private static int StatusOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && int.TryParse(address.Segments[address.Segments.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && status is >= 400 and <= 599
            ? status
            : 200;
}

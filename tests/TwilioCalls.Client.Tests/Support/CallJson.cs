using System.Globalization;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>Calls and pages in Twilio's JSON.</summary>
internal static class CallJson
{
    public const string CallsPath = $"/2010-04-01/Accounts/{Sids.Account}/Calls.json";

    /// <summary>A call with a few more properties, as JSON without the braces.</summary>
    public static string Call(string sid = Sids.Call, string more = "\"status\":\"queued\"") => $$"""{"sid":"{{sid}}",{{more}}}""";

    public static string Page(IEnumerable<string> calls, string? next) =>
        $$"""{"calls":[{{string.Join(',', calls)}}],"next_page_uri":{{(next is null ? "null" : $"\"{next}\"")}},"page":0,"page_size":50}""";

    /// <summary>A page of calls that are numbered from a first one on.</summary>
    public static string Page(int first, int count, string? next) =>
        Page(Enumerable.Range(first, count).Select(number => Call(Sids.CallOf(number))), next);

    public static string LinkTo(int page) =>
        CallsPath + "?PageSize=1000&Page=" + page.ToString(CultureInfo.InvariantCulture) + "&PageToken=PACA" + page.ToString(CultureInfo.InvariantCulture);
}

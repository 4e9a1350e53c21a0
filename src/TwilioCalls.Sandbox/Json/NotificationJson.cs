using System.Globalization;
using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Records;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Json;

/// <summary>What went wrong in a call, as a list of the API shows it: without what was sent and answered.</summary>
internal static class NotificationJson
{
    public static void Write(JsonBuffer json, Notice notice, SimulatedCall call, Account account)
    {
        var code = notice.Code.ToString(CultureInfo.InvariantCulture);
        var sid = new SeededRandom(notice.Code, $"{call.Sid} {notice.Time.Ticks}").NextSid().ToString("NO");
        json.Raw("{\"account_sid\":"u8).Text(account.Sid);
        json.Raw(",\"api_version\":\"2010-04-01\",\"call_sid\":"u8).Text(call.Sid.ToString());
        json.Raw(",\"date_created\":"u8).Date(notice.Time);
        json.Raw(",\"date_updated\":"u8).Date(notice.Time);
        json.Raw(",\"error_code\":"u8).Text(code);
        json.Raw(",\"log\":"u8).Text(notice.IsWarning ? "1" : "0");
        json.Raw(",\"message_date\":"u8).Date(notice.Time);
        json.Raw(",\"message_text\":"u8).Text(MessageText(notice, code));
        json.Raw(",\"more_info\":"u8).Text("https://www.twilio.com/docs/errors/" + code);
        json.Raw(",\"request_method\":"u8).Text(notice.Request?.Method);
        json.Raw(",\"request_url\":"u8).Text(notice.Request?.Url ?? "");
        json.Raw(",\"sid\":"u8).Text(sid);
        json.Raw(",\"uri\":"u8).Text($"{account.CallsPath}/{call.Sid}/Notifications/{sid}.json").Raw("}"u8);
    }

    /// <summary>A form, as Twilio writes it.</summary>
    private static string MessageText(Notice notice, string code) =>
        $"Msg={Uri.EscapeDataString(notice.Message)}&ErrorCode={code}&LogLevel={(notice.IsWarning ? "WARN" : "ERROR")}"
        + (notice.Request is { } request
            ? $"&url={Uri.EscapeDataString(request.Url)}&httpResponse={request.Status.ToString(CultureInfo.InvariantCulture)}"
            : "");
}

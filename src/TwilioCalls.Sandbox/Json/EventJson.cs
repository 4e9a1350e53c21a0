using TwilioCalls.Sandbox.Records;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Json;

/// <summary>A request of a call's, as the API shows it. Source: Twilio's page on the events subresource.</summary>
internal static class EventJson
{
    public static void Write(JsonBuffer json, WebRequest request)
    {
        json.Raw("{\"request\":{\"url\":"u8).Text(request.Url);
        json.Raw(",\"method\":"u8).Text(request.Method).Raw(",\"parameters\":{"u8);
        for (var index = 0; index < request.Parameters.Count; index++)
        {
            json.Raw(index == 0 ? default : ","u8).Text(request.Parameters[index].Key).Raw(":"u8).Text(request.Parameters[index].Value);
        }

        json.Raw("}},\"response\":{\"date_created\":"u8).Date(request.Time);
        json.Raw(",\"request_duration\":"u8).Number(request.Duration);
        json.Raw(",\"response_code\":"u8).Number(request.Status);
        json.Raw(",\"content_type\":"u8).Text(request.ContentType);
        json.Raw(",\"response_body\":"u8).Text(request.Body).Raw("}}"u8);
    }
}

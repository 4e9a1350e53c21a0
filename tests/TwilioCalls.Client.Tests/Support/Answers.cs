using System.Net;
using System.Text;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>Answers that a test scripts.</summary>
internal static class Answers
{
    public static HttpResponseMessage Json(int status, string body) => Of(status, body, "application/json");

    public static HttpResponseMessage Call(int status = 200) => Json(status, CallJson.Call());

    public static HttpResponseMessage Html(int status) =>
        Of(status, "<html><body><h1>503 Service Unavailable</h1></body></html>", "text/html");

    public static HttpResponseMessage Empty(int status) => new((HttpStatusCode)status);

    public static HttpResponseMessage Error(int status, int code, string message) =>
        Json(status, $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""");

    /// <summary>The connection fails before anything of the request is read.</summary>
    public static HttpResponseMessage Unsent(Exception failure)
    {
        failure.Data[nameof(Unsent)] = true;
        throw failure;
    }

    public static bool IsUnsent(Exception failure) => failure.Data.Contains(nameof(Unsent));

    public static HttpResponseMessage With(this HttpResponseMessage answer, string header, string value)
    {
        answer.Headers.TryAddWithoutValidation(header, value);
        return answer;
    }

    private static HttpResponseMessage Of(int status, string body, string type) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
}

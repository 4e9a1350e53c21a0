using System.Net.Http.Headers;
using System.Text.Json;

namespace TwilioCalls.Sandbox.Tests.Support;

/// <summary>An answer of the API that has been read.</summary>
internal sealed record Reply(int Status, string Body, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The status and the error code, as <c>400 21201</c>.</summary>
    public string Error => $"{Status} {Json.GetProperty("code").GetInt32()}";

    public string? this[string property] => Json.GetProperty(property).GetString();

    public JsonElement[] Calls => [.. Json.GetProperty("calls").EnumerateArray()];

    public string[] Sids => [.. Calls.Select(call => call.GetProperty("sid").GetString()!)];

    public string? Next => this["next_page_uri"];

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers,
        response.Content.Headers.ContentType?.ToString());

    /// <summary>The SID of the call that was created.</summary>
    public string Created()
    {
        Assert.Equal(201, Status);
        return this["sid"]!;
    }
}

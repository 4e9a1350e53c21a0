namespace TwilioCalls.Client.Tests.Parameters;

public sealed class UrlTests
{
    public static TheoryData<string> OfCreate =>
        ["Url", "FallbackUrl", "StatusCallback", "AsyncAmdStatusCallback", "ClientNotificationUrl", "RecordingStatusCallback"];

    public static TheoryData<string> OfUpdate => ["Url", "FallbackUrl", "StatusCallback"];

    [Theory]
    [MemberData(nameof(OfCreate))]
    public async Task A_url_that_is_not_absolute_or_not_http_is_refused(string parameter)
    {
        foreach (var url in new[] { "/voice", "example.com/voice", "ftp://example.com/voice", "file:///etc/passwd", "mailto:a@example.com" })
        {
            await Refusal.OfCreateAsync(call => Set(call, parameter, url), parameter);
        }
    }

    [Theory]
    [MemberData(nameof(OfUpdate))]
    public async Task An_update_with_a_url_that_is_not_absolute_or_not_http_is_refused(string parameter)
    {
        var update = new CallUpdate();
        Set(update, parameter, "/voice");

        var refusal = await Refusal.OfUpdateAsync(update, parameter);

        Assert.Equal($"{parameter} cannot be a text of 6 characters: it takes an absolute URL that begins with https:// or http://.", refusal.Message);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("HTTPS://Example.COM:443/A/../b?x=%41%7e#part")]
    [InlineData("http://user:word@example.com/a b")]
    public async Task A_url_is_sent_exactly_as_it_was_typed(string typed)
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));

        await TestClient.Over(handler).CreateCallAsync(new() { To = "client:a", From = "client:b", Url = new(typed) }, cancellation: Stop);

        Assert.Contains("Url=" + typed, Assert.Single(handler.Seen).FormPairs);
    }

    private static void Set(object request, string parameter, string url) =>
        request.GetType().GetProperty(parameter)!.SetValue(request, new Uri(url, UriKind.RelativeOrAbsolute));
}

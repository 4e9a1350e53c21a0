using TwilioCalls.Errors;

namespace TwilioCalls.Client.Tests.Errors;

public sealed class UserInfoTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("no address", "no address")]
    [InlineData("see https://example.com/a@b, or write to me@example.com", "see https://example.com/a@b, or write to me@example.com")]
    [InlineData("proxy 'http://bob:s3cret@host:3128/' failed", "proxy 'http://host:3128/' failed")]
    [InlineData("proxy 'http://bob:s3 c'r@e\"t@host/' failed", "proxy 'http://host/' failed")]
    [InlineData("http://s3cret@host", "http://host")]
    [InlineData("HTTPS://a:s3cret@x/ and socks5://b:s3cret@y?q=1@z and http://c", "HTTPS://x/ and socks5://y?q=1@z and http://c")]
    [InlineData("://@", "://")]
    [InlineData("http://", "http://")]
    public void Every_user_name_and_password_in_a_url_is_left_out_and_nothing_else(string? text, string? clean) =>
        Assert.Equal(clean, UserInfo.RemoveFrom(text));

    [Theory]
    [InlineData(407)]
    [InlineData(302)]
    public async Task A_server_that_quotes_a_url_with_a_password_does_not_make_the_error_show_it(int status)
    {
        var failure = await Failing.FetchAsync(() => status == 302
            ? Answers.Empty(302).With("Location", "https://bob:s3cret@elsewhere.example/")
            : Answers.Json(status, """{"code":1,"message":"https://bob:s3cret@example.com/ is no good","status":407}"""));

        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("example", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_that_quotes_a_password_is_left_out_however_deep_it_lies()
    {
        var cause = new HttpRequestException("x", new IOException("y", new InvalidOperationException("proxy 'http://bob:s3cret@host/' failed")));
        var client = TestClient.Over(new ScriptedHandler(_ => throw cause));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => client.FetchCallAsync(Sids.Call, cancellation: Stop));

        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }
}

namespace TwilioCalls.Client.Tests.Authentication;

public sealed class OAuthTests
{
    private readonly OAuthServer _server = new();

    [Fact]
    public async Task The_clients_secret_is_sent_to_the_token_host_only()
    {
        await FetchAsync(_server.Client());

        var request = _server.Handler.Seen[0];
        Assert.Equal(("POST", "/v2/token", "oauth.twilio.com"), (request.Method, request.Target, request.Headers["Host"]));
        Assert.Null(request.Authorization);
        Assert.Equal(
            [$"client_id={OAuthServer.ClientId}", $"client_secret={OAuthServer.ClientSecret}", "grant_type=client_credentials"],
            request.FormPairs);
        Assert.Equal("api.twilio.com", _server.Handler.Seen[1].Headers["Host"]);
    }

    [Fact]
    public async Task With_a_custom_address_the_token_is_requested_there()
    {
        await FetchAsync(_server.Client("https://proxy.example"));

        Assert.All(_server.Handler.Seen, request => Assert.Equal("proxy.example", request.Headers["Host"]));
    }

    [Fact]
    public async Task A_token_signs_every_request_until_shortly_before_it_expires()
    {
        var client = _server.Client();

        await FetchAsync(client);
        _server.Time.Advance(TimeSpan.FromMinutes(58));
        await FetchAsync(client);
        Assert.Single(_server.TokenRequests);

        _server.Time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        await FetchAsync(client);

        Assert.Equal(["Bearer token1", "Bearer token1", "Bearer token2"], _server.Signatures);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("null")]
    [InlineData("\"3600\"")]
    public async Task Each_request_is_signed_with_a_token_whatever_its_lifetime(string lifetime)
    {
        _server.Lifetime = lifetime;
        var client = _server.Client();

        await FetchAsync(client);
        await FetchAsync(client);

        Assert.Equal(2, _server.Signatures.Count());
        Assert.All(_server.Signatures, signature => Assert.StartsWith("Bearer token", signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Concurrent_requests_share_one_request_for_a_token()
    {
        _server.Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = _server.Client();

        var fetches = Enumerable.Range(0, 10).Select(_ => FetchAsync(client)).ToArray();
        _server.Gate.SetResult();
        await Task.WhenAll(fetches);

        Assert.Single(_server.TokenRequests);
        Assert.Equal(Enumerable.Repeat("Bearer token1", 10), _server.Signatures);
    }

    [Fact]
    public async Task Cancelling_one_wait_for_a_token_does_not_cancel_the_others()
    {
        _server.Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = _server.Client();
        using var cancellation = new CancellationTokenSource();

        var first = client.FetchCallAsync(Sids.Call, cancellation: cancellation.Token);
        var second = FetchAsync(client);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _server.Gate.SetResult();
        await second;

        Assert.Equal(["Bearer token1"], _server.Signatures);
    }

    [Theory]
    [InlineData(401, """{"code":20003,"message":"Authenticate"}""", TwilioFailure.Refused)]
    [InlineData(307, "", TwilioFailure.RedirectRefused)]
    [InlineData(200, "<html></html>", TwilioFailure.UnreadableAnswer)]
    [InlineData(200, "null", TwilioFailure.UnreadableAnswer)]
    [InlineData(200, "{}", TwilioFailure.UnreadableAnswer)]
    [InlineData(200, """{"access_token":"token1","other":{"access_token":"x"}}<html>""", TwilioFailure.UnreadableAnswer)]
    [InlineData(200, """{"other":{"access_token":"token1"}}""", TwilioFailure.UnreadableAnswer)]
    [InlineData(200, """{"access_token":""}""", TwilioFailure.UnreadableAnswer)]
    [InlineData(200, """{"access_token":"a\nHost: evil.example"}""", TwilioFailure.UnreadableAnswer)]
    public async Task Without_a_token_nothing_is_sent_and_the_next_request_tries_again(int status, string body, TwilioFailure expected)
    {
        _server.Instead = () => Answers.Json(status, body);
        var client = _server.Client();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => FetchAsync(client));
        Assert.Equal((expected, status), (failure.Failure, failure.StatusCode));
        Assert.Empty(_server.Signatures);

        _server.Instead = null;
        await FetchAsync(client);
        Assert.Equal(["Bearer token1"], _server.Signatures);
    }

    private static Task<Call> FetchAsync(TwilioClient client) => client.FetchCallAsync(Sids.Call, cancellation: Stop);
}

using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Client.Tests.Errors;

/// <summary>No error may hide that a call may be ringing: whoever reads it would dial again.</summary>
public sealed class UnknownOutcomeTests
{
    private static readonly Dictionary<string, Func<HttpResponseMessage>> Unclear = new()
    {
        ["HTTP 408"] = () => Answers.Empty(408),
        ["HTTP 500"] = () => Answers.Error(500, 20500, "Internal error"),
        ["HTTP 502"] = () => Answers.Html(502),
        ["HTTP 503"] = () => Answers.Html(503),
        ["HTTP 504"] = () => Answers.Empty(504),
        ["no JSON"] = () => Answers.Json(201, "<html></html>"),
        ["no call"] = () => Answers.Json(201, "{}"),
        ["lost"] = () => throw new HttpRequestException("reset", new IOException("reset")),
        ["answer cut off"] = () => throw new HttpIOException(HttpRequestError.ResponseEnded),
        ["no HTTP"] = () => throw new HttpRequestException(HttpRequestError.InvalidResponse),
    };

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Clear = new()
    {
        ["HTTP 400"] = () => Answers.Error(400, 21211, "Invalid"),
        ["HTTP 401"] = () => Answers.Error(401, 20003, "Authenticate"),
        ["HTTP 403"] = () => Answers.Html(403),
        ["HTTP 404"] = () => Answers.Empty(404),
        ["HTTP 409"] = () => Answers.Empty(409),
        ["HTTP 422"] = () => Answers.Empty(422),
        ["HTTP 429"] = () => Answers.Error(429, 20429, "Too many requests"),
        ["redirect"] = () => Answers.Empty(307).With("Location", "https://example.com"),
        ["refused"] = () => throw new HttpRequestException(HttpRequestError.ConnectionError),
        ["no such host"] = () => throw new HttpRequestException(HttpRequestError.NameResolutionError),
        ["no TLS"] = () => throw new HttpRequestException(HttpRequestError.SecureConnectionError),
        ["no certificate"] = () => throw new HttpRequestException(
            HttpRequestError.SecureConnectionError, "TLS", new System.Security.Authentication.AuthenticationException("expired")),
        ["no tunnel"] = () => throw new HttpRequestException(HttpRequestError.ProxyTunnelError),
        ["connecting took too long"] = () => throw new TaskCanceledException("connect", new TimeoutException()),
    };

    public static TheoryData<string, string> UnclearCases => Cases(Unclear);

    public static TheoryData<string, string> ClearCases => Cases(Clear);

    [Theory]
    [MemberData(nameof(UnclearCases))]
    public async Task After_an_unclear_answer_the_outcome_is_unknown_unless_the_operation_is_idempotent(string operation, string answer)
    {
        var failure = await RunAsync(operation, Unclear[answer]);

        Assert.Equal(!Operations.IsIdempotent(operation), failure?.IsOutcomeUnknown ?? false);
        Assert.True(failure is not null || operation == "delete", "Only a delete needs no answer to read.");
    }

    [Theory]
    [MemberData(nameof(ClearCases))]
    public async Task After_a_clear_answer_no_outcome_is_unknown(string operation, string answer)
    {
        var failure = await RunAsync(operation, Clear[answer]);

        Assert.False(failure!.IsOutcomeUnknown);
    }

    [Theory]
    [MemberData(nameof(Operations.Names), MemberType = typeof(Operations))]
    public async Task After_a_time_out_the_outcome_is_unknown_unless_the_operation_is_idempotent(string operation)
    {
        var time = new FakeTimeProvider();
        var handler = new ScriptedHandler(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return Answers.Call();
        });

        var running = Operations.All[operation](TestClient.Over(handler, time), Stop);
        time.Advance(TimeSpan.FromMinutes(1));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => running);
        Assert.Equal((TwilioFailure.TimedOut, !Operations.IsIdempotent(operation)), (failure.Failure, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_create_that_got_no_token_was_never_sent()
    {
        var handler = new ScriptedHandler(_ => Answers.Empty(503));
        var client = new TwilioClient(TestClient.Options() with
        {
            Handler = handler,
            Authentication = TestClient.SignIn("OQ00000000000000000000000000000001", "secret"),
        });

        var failure = await Assert.ThrowsAsync<TwilioException>(() => client.CreateCallAsync(TestClient.SomeCall, cancellation: Stop));

        Assert.False(failure.IsOutcomeUnknown);
        Assert.All(handler.Seen, request => Assert.Equal("/v2/token", request.Target));
    }

    [Fact]
    public async Task An_unknown_outcome_keeps_what_the_server_reported()
    {
        var failure = await RunAsync("create", () => Answers.Error(500, 20500, "Internal error").With("Twilio-Request-Id", "RQ1").With("Retry-After", "3"));

        Assert.Equal("Internal error (HTTP 500, code 20500).", failure!.Message);
        Assert.Equal((TwilioFailure.Refused, 500, 20500, "RQ1"), (failure.Failure, failure.StatusCode, failure.Code, failure.RequestId));
        Assert.Equal(new Uri("https://www.twilio.com/docs/errors/20500"), failure.MoreInfo);
        Assert.Equal(TimeSpan.FromSeconds(3), failure.RetryAfter);
    }

    private static TheoryData<string, string> Cases(Dictionary<string, Func<HttpResponseMessage>> answers) =>
        [.. Operations.All.Keys.SelectMany(operation => answers.Keys.Select(answer => (operation, answer)))];

    private static async Task<TwilioException?> RunAsync(string operation, Func<HttpResponseMessage> answer)
    {
        var client = TestClient.Over(new ScriptedHandler(_ => answer()));
        var failure = await Record.ExceptionAsync(() => Operations.All[operation](client, Stop));
        return failure is null ? null : Assert.IsType<TwilioException>(failure);
    }
}

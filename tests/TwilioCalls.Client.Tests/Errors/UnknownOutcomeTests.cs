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
        ["gateway's 400"] = () => Answers.Html(400),
        ["gateway's 401"] = () => Answers.Html(401),
        ["gateway's 403"] = () => Answers.Html(403),
        ["gateway's JSON"] = () => Answers.Json(403, """{"code":403,"message":"Forbidden"}"""),
        ["code without a message"] = () => Answers.Error(400, 21211, ""),
        ["HTTP 404 without a body"] = () => Answers.Empty(404),
        ["HTTP 409 without a body"] = () => Answers.Empty(409),
        ["HTTP 422 without a body"] = () => Answers.Empty(422),
        ["HTTP 425"] = () => Answers.Empty(425),
        ["HTTP 444"] = () => Answers.Empty(444),
        ["HTTP 499"] = () => Answers.Empty(499),
        ["HTTP 301"] = () => Answers.Empty(301).With("Location", "https://example.com"),
        ["HTTP 302"] = () => Answers.Empty(302).With("Location", "https://example.com"),
        ["HTTP 303"] = () => Answers.Empty(303).With("Location", "https://example.com"),
        ["HTTP 307"] = () => Answers.Empty(307).With("Location", "https://example.com"),
        ["HTTP 308"] = () => Answers.Empty(308).With("Location", "https://example.com"),
        ["initiated already"] = () => Answers.Error(400, 21204, "Call already initiated"),
        ["broken TLS"] = () => throw new HttpRequestException(
            "sent", new System.Security.Authentication.AuthenticationException("a corrupted frame was received")),
        ["no HTTP"] = () => throw new HttpRequestException(HttpRequestError.InvalidResponse),
    };

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Clear = new()
    {
        ["HTTP 400"] = () => Answers.Error(400, 21211, "Invalid"),
        ["HTTP 401"] = () => Answers.Error(401, 20003, "Authenticate"),
        ["HTTP 403"] = () => Answers.Error(403, 20008, "Test credentials"),
        ["HTTP 404"] = () => Answers.Error(404, 20404, "Not found"),
        ["HTTP 409"] = () => Answers.Error(409, 20009, "Not ended"),
        ["HTTP 422"] = () => Answers.Error(422, 20009, "Not ended"),
        ["HTTP 429 of a gateway"] = () => Answers.Html(429),
        ["HTTP 429"] = () => Answers.Error(429, 20429, "Too many requests"),
        ["refused"] = () => Answers.Unsent(new HttpRequestException(HttpRequestError.ConnectionError)),
        ["no such host"] = () => Answers.Unsent(new HttpRequestException(HttpRequestError.NameResolutionError)),
        ["no TLS"] = () => Answers.Unsent(new HttpRequestException(HttpRequestError.SecureConnectionError)),
        ["no certificate"] = () => Answers.Unsent(new HttpRequestException(
            HttpRequestError.SecureConnectionError, "TLS", new System.Security.Authentication.AuthenticationException("expired"))),
        ["no tunnel"] = () => Answers.Unsent(new HttpRequestException(HttpRequestError.ProxyTunnelError)),
        ["connecting took too long"] = () => Answers.Unsent(new TaskCanceledException("connect", new TimeoutException())),
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
        var client = TestClient.Over(ScriptedHandler.Blind(answer));
        var failure = await Record.ExceptionAsync(() => Operations.All[operation](client, Stop));
        return failure is null ? null : Assert.IsType<TwilioException>(failure);
    }
}

namespace TwilioCalls.Client.Tests.Retry;

public sealed class RepeatTests
{
    private const string Good = """{"sid":"CA1","calls":[]}""";

    private static readonly Dictionary<string, Func<HttpResponseMessage>> NotProcessed = new()
    {
        ["HTTP 429"] = () => Answers.Error(429, 20429, "Too many requests"),
        ["HTTP 429 of a gateway"] = () => Answers.Html(429),
        ["refused"] = () => Answers.Unsent(new HttpRequestException(HttpRequestError.ConnectionError)),
        ["no such host"] = () => Answers.Unsent(new HttpRequestException(HttpRequestError.NameResolutionError)),
    };

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Unclear = new()
    {
        ["HTTP 408"] = () => Answers.Empty(408),
        ["HTTP 500"] = () => Answers.Error(500, 20500, "Internal error"),
        ["HTTP 502"] = () => Answers.Html(502),
        ["HTTP 503"] = () => Answers.Html(503).With("Retry-After", "1"),
        ["HTTP 504"] = () => Answers.Empty(504),
        ["HTTP 425"] = () => Answers.Empty(425),
        ["HTML with 200"] = () => Answers.Html(200),
        ["half of the JSON"] = () => Answers.Json(200, """{"sid":"CA1","calls":[{"sid":"CA"""),
        ["lost"] = () => throw new HttpRequestException("reset", new IOException("reset")),
    };

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Final = new()
    {
        ["HTTP 400"] = () => Answers.Error(400, 21211, "Invalid"),
        ["HTTP 401"] = () => Answers.Error(401, 20003, "Authenticate"),
        ["HTTP 404"] = () => Answers.Error(404, 20404, "Not found"),
        ["HTTP 409"] = () => Answers.Error(409, 20009, "Not ended"),
        ["HTTP 422"] = () => Answers.Error(422, 20009, "Not ended"),
        ["no certificate"] = () => Answers.Unsent(new HttpRequestException(
            HttpRequestError.SecureConnectionError, "TLS", new System.Security.Authentication.AuthenticationException("expired"))),
    };

    public static TheoryData<string, string> NotProcessedCases => Cases(NotProcessed, _ => true);

    public static TheoryData<string, string> IdempotentCases => Cases(Unclear, Operations.IsIdempotent);

    public static TheoryData<string, string> NotIdempotentCases => Cases(Unclear, name => !Operations.IsIdempotent(name));

    public static TheoryData<string, string> FinalCases => Cases(Final, _ => true);

    [Theory]
    [MemberData(nameof(NotProcessedCases))]
    public Task Every_operation_that_was_not_processed_is_sent_again(string operation, string answer) =>
        AssertRepeatedAsync(operation, NotProcessed[answer]);

    [Theory]
    [MemberData(nameof(IdempotentCases))]
    public Task An_idempotent_operation_is_sent_again_after_an_unclear_answer(string operation, string answer) =>
        AssertRepeatedAsync(operation, Unclear[answer]);

    [Theory]
    [MemberData(nameof(NotIdempotentCases))]
    public async Task An_operation_that_is_not_idempotent_is_sent_once_whatever_unclear_answer_comes(string operation, string answer)
    {
        var retrying = new RetryingClient(Unclear[answer]);

        Assert.True((await retrying.FailAsync(operation)).IsOutcomeUnknown);
        Assert.Equal((1, 0), (retrying.Sent, retrying.Waits.Count));
    }

    [Theory]
    [MemberData(nameof(FinalCases))]
    public async Task A_request_that_would_fail_again_is_sent_once(string operation, string answer)
    {
        var retrying = new RetryingClient(Final[answer]);

        Assert.False((await retrying.FailAsync(operation)).IsOutcomeUnknown);
        Assert.Equal(1, retrying.Sent);
    }

    [Fact]
    public async Task A_create_that_became_unclear_after_a_429_is_not_sent_a_third_time()
    {
        var retrying = new RetryingClient(NotProcessed["HTTP 429"], Unclear["HTTP 503"]);

        Assert.True((await retrying.FailAsync("create")).IsOutcomeUnknown);
        Assert.Equal(2, retrying.Sent);
    }

    private static async Task AssertRepeatedAsync(string operation, Func<HttpResponseMessage> answer)
    {
        var retrying = new RetryingClient(answer, answer, () => Answers.Json(200, Good));

        await retrying.RunAsync(operation);

        Assert.Equal((3, 2), (retrying.Sent, retrying.Waits.Count));
        // A page that failed twice is requested with fewer calls on it; what no connection was opened for has not been read.
        Assert.Single(retrying.Handler.Seen.Select(request => request.Path).Distinct());
        Assert.Single(retrying.Handler.Seen.Select(request => request.Body).Where(body => body.Length > 0).DefaultIfEmpty("").Distinct());
        Assert.Equal(retrying.Handler.Seen[0].Target, retrying.Handler.Seen[1].Target);
    }

    private static TheoryData<string, string> Cases(Dictionary<string, Func<HttpResponseMessage>> answers, Func<string, bool> isMeant) =>
        [.. Operations.All.Keys.Where(isMeant).SelectMany(operation => answers.Keys.Select(answer => (operation, answer)))];
}

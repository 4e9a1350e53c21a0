namespace TwilioCalls.Client.Tests.Errors;

public sealed class RefusalTests
{
    [Fact]
    public async Task Everything_that_twilio_reports_is_in_the_exception()
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(400,
                """{"code":21211,"message":"The 'To' number is not valid.","more_info":"https://www.twilio.com/docs/errors/21211","status":400,"details":{"a":[1]}}""")
            .With("Twilio-Request-Id", "RQ0123").With("Retry-After", "7"));

        Assert.Equal(TwilioFailure.Refused, failure.Failure);
        Assert.Equal(400, failure.StatusCode);
        Assert.Equal(21211, failure.Code);
        Assert.Equal("The 'To' number is not valid (HTTP 400, code 21211).", failure.Message);
        Assert.Equal(new Uri("https://www.twilio.com/docs/errors/21211"), failure.MoreInfo);
        Assert.Equal("""{"a":[1]}""", failure.Details);
        Assert.Equal("RQ0123", failure.RequestId);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
        Assert.False(failure.IsOutcomeUnknown);
    }

    [Fact]
    public async Task What_twilio_does_not_report_is_null()
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(404, """{"message":"Not here","details":null}"""));

        Assert.Equal("Not here (HTTP 404).", failure.Message);
        Assert.Equal((404, null), (failure.StatusCode, failure.Code));
        Assert.Null(failure.MoreInfo);
        Assert.Null(failure.Details);
        Assert.Null(failure.RequestId);
        Assert.Null(failure.RetryAfter);
    }

    [Theory]
    [InlineData(400, 20001)]
    [InlineData(401, 20003)]
    [InlineData(403, 20008)]
    [InlineData(404, 20404)]
    [InlineData(409, 20009)]
    [InlineData(429, 20429)]
    [InlineData(500, 20500)]
    public async Task Every_status_of_400_and_more_is_a_refusal_with_its_code(int status, int code)
    {
        var failure = await Failing.FetchAsync(() => Answers.Error(status, code, "No"));

        Assert.Equal((TwilioFailure.Refused, status, code), (failure.Failure, failure.StatusCode, failure.Code));
    }

    [Theory]
    [InlineData("""{"code":"20404","message":"Not here"}""", 20404)]
    [InlineData("""{"code":"gone","message":"Not here"}""", null)]
    [InlineData("""{"code":{},"message":"Not here","status":"odd"}""", null)]
    [InlineData("""{"code":null,"message":"Not here","unknown":[{}]}""", null)]
    [InlineData("""{"message":"Not here","more_info":"no address"}""", null)]
    public async Task Oddities_in_an_error_do_not_hide_its_message(string body, int? code)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(404, body));

        Assert.StartsWith("Not here", failure.Message, StringComparison.Ordinal);
        Assert.Equal(code, failure.Code);
    }

    [Theory]
    [InlineData("""{"title":"Not found","detail":"No such call.","status":404,"code":20404,"type":"https://www.twilio.com/docs/errors/20404"}""", "Not found: No such call (HTTP 404, code 20404).", 20404)]
    [InlineData("""{"title":"Not found.","status":404,"type":"about:blank"}""", "Not found (HTTP 404).", null)]
    [InlineData("""{"detail":"No such call.","code":"20404"}""", "No such call (HTTP 404, code 20404).", 20404)]
    [InlineData("""{"title":" ","detail":"","message":"Not here"}""", "Not here (HTTP 404).", null)]
    [InlineData("""{"title":{"a":1},"detail":"No such call"}""", "No such call (HTTP 404).", null)]
    public async Task A_problem_of_RFC_9457_is_reported_by_title_and_detail(string body, string message, int? code)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(404, body));

        Assert.Equal((message, code), (failure.Message, failure.Code));
        Assert.Equal(body.Contains("twilio.com", StringComparison.Ordinal), failure.MoreInfo is not null);
    }

    [Theory]
    [InlineData("https://www.twilio.com/docs/errors/1", true)]
    [InlineData("https://twilio.com/x", true)]
    [InlineData("http://www.twilio.com/docs/errors/1", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://www.twilio.com.evil.example/", false)]
    [InlineData("https://eviltwilio.com/", false)]
    [InlineData("https://www.twilio.com@evil.example/", false)]
    [InlineData("https://user@www.twilio.com/", false)]
    [InlineData("https://www.twilio.com:444/", false)]
    [InlineData("//www.twilio.com/", false)]
    [InlineData("", false)]
    public async Task A_link_is_kept_only_if_it_is_https_and_twilios(string link, bool isKept)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(400, $$"""{"message":"No","more_info":"{{link}}"}"""));

        Assert.Equal(isKept ? new Uri(link) : null, failure.MoreInfo);
    }

    [Fact]
    public async Task What_a_server_sends_is_cut_at_a_thousand_characters_wherever_it_is_shown()
    {
        var flood = new string('x', 998) + string.Concat(Enumerable.Repeat("\U0001F4E6", 100_000));
        HttpResponseMessage[] answers =
        [
            Answers.Json(400, $$"""{"message":"{{flood}}","more_info":"https://www.twilio.com/{{flood}}","details":["{{flood}}"]}"""),
            Answers.Json(400, $$"""{"title":"No","detail":"{{flood}}"}"""),
            Answers.Json(200, $$$"""{"sid":"CA1","{{{flood}}}":{"{{{flood}}}":[1,}}"""),
            Answers.Empty(302).With("Location", "https://evil.example/" + new string('x', 5000)),
            Answers.Json(400, """{"message":"No"}""").With("Twilio-Request-Id", new string('x', 5000)),
        ];

        foreach (var answer in answers)
        {
            var failure = await Failing.FetchAsync(() => answer);

            Assert.InRange(failure.ToString().Length, 1, 10_000);
            Assert.InRange(failure.Message.Length, 1, 1300);
            Assert.InRange(failure.RequestId?.Length ?? 0, 0, 1000);
            Assert.DoesNotContain(failure.Message, char.IsSurrogate);
            Assert.Null(failure.MoreInfo);
            Assert.Null(failure.Details);
        }
    }
}

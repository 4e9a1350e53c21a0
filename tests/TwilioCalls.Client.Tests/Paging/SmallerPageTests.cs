using TwilioCalls.Client.Tests.Retry;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Client.Tests.Paging;

/// <summary>A server that fails on large pages is asked for smaller ones, and no call is lost or comes twice.</summary>
public sealed class SmallerPageTests
{
    private static readonly VirtualTwilio Twilio = new(new() { CallCount = 3000, Clock = SandboxClock.Frozen(new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero)) });

    [Theory]
    [InlineData(999, 1, 200)]
    [InlineData(200, 1, 200)]
    [InlineData(100, 1, 40)]
    [InlineData(20, 1, 20)]
    [InlineData(100, 3, 40)]
    public async Task After_two_failures_smaller_pages_are_tried_from_there_on(int largest, int from, int size)
    {
        var twilio = new VirtualTwilio(new() { CallCount = 3000, Clock = SandboxClock.Frozen(new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero)) });
        var all = (await ClientOf(twilio).ListAsync()).Select(call => call.Sid).ToArray();
        var before = twilio.RequestCount;
        for (var number = from; number < 500; number++)
        {
            twilio.Faults.Nth(ApiOperation.List, number, PageFault.RefusedAbove(largest));
        }

        var calls = await ClientOf(twilio).ListAsync();

        Assert.Equal(all, calls.Select(call => call.Sid));
        var sizes = twilio.Requests.Skip((int)before).Select(request => SizeOf(request.PathAndQuery)).ToArray();
        Assert.Equal(Enumerable.Repeat("1000", from + 1), sizes[..(from + 1)]);
        Assert.Equal(size.ToString(System.Globalization.CultureInfo.InvariantCulture), sizes[^1]);
    }

    [Fact]
    public async Task One_failure_changes_no_size()
    {
        var retrying = new RetryingClient(() => Answers.Empty(500), () => Answers.Json(200, CallJson.Page([], next: null)));

        await retrying.RunAsync("list");

        Assert.Equal(["PageSize=1000", "PageSize=1000"], retrying.Handler.Seen.Select(request => request.Query));
    }

    public static TheoryData<string, bool> Failures => new()
    {
        { "HTTP 500", true },
        { "HTTP 504", true },
        { "HTTP 408", true },
        { "no JSON", true },
        { "too large", true },
        { "lost", true },
        { "HTTP 429", false },
        { "refused", false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Only_a_failure_that_can_be_of_size_makes_pages_smaller(string answer, bool isSmaller)
    {
        var retrying = new RetryingClient(() => answer switch
        {
            "no JSON" => Answers.Html(200),
            "too large" => TooLarge(),
            "lost" => throw new HttpRequestException("reset", new IOException("reset")),
            "refused" => throw new HttpRequestException(HttpRequestError.ConnectionError),
            _ => Answers.Empty(int.Parse(answer[5..], System.Globalization.CultureInfo.InvariantCulture)),
        });

        var failure = await retrying.FailAsync("list");

        Assert.Equal(
            isSmaller ? ["1000", "1000", "200", "40", "20", "20"] : Enumerable.Repeat("1000", 6),
            retrying.Handler.Seen.Select(request => SizeOf(request.Target)));
        Assert.Equal(isSmaller ? 20 : null, failure.PageSize);
    }

    [Theory]
    [InlineData(20, "20")]
    [InlineData(5, "5")]
    [InlineData(99, "20")]
    public async Task A_small_page_is_not_made_smaller(int size, string last)
    {
        var handler = new ScriptedHandler(_ => Answers.Empty(503));
        var client = new TwilioClient(TestClient.Options() with { Handler = handler, Retry = new(), Delay = static (_, _) => Task.CompletedTask });

        await Assert.ThrowsAsync<TwilioException>(() => client.ListAsync(new() { PageSize = size, To = ["client:a&PageSize=999&b"] }));

        Assert.Equal(last, SizeOf(handler.Seen[^1].Target));
        Assert.All(handler.Seen, request => Assert.Contains("To=client:a&PageSize=999&b", request.QueryPairs));
    }

    /// <summary>A server whose tokens are numbers of pages would go back, never forth.</summary>
    [Fact]
    public async Task A_server_that_counts_pages_repeats_calls_and_each_is_written_once()
    {
        var all = (await ClientOf(Twilio).ListAsync()).Select(call => call.Sid!).ToArray();
        var handler = new ScriptedHandler(request =>
        {
            var size = int.Parse(SizeOf(request.Target), System.Globalization.CultureInfo.InvariantCulture);
            var page = request.Query.Contains("&Page=", StringComparison.Ordinal) ? int.Parse(request.Query.Split("&Page=")[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            return page == 1 && size > 500 ? Answers.Empty(500) : Answers.Json(200, CallJson.Page(
                all.Skip(page * size).Take(size).Select(sid => CallJson.Call(sid)),
                (page + 1) * size >= all.Length ? null : $"{CallJson.CallsPath}?PageSize={size}&Page={page + 1}"));
        });
        var client = new TwilioClient(TestClient.Options() with { Handler = handler, Retry = new(), Delay = static (_, _) => Task.CompletedTask });

        Assert.Equal(all, (await client.ListAsync()).Select(call => call.Sid));
    }

    private static string SizeOf(string target) => target.Split("PageSize=")[1].Split('&')[0];

    private static HttpResponseMessage TooLarge()
    {
        var answer = Answers.Empty(200);
        answer.Content = new ByteArrayContent([]);
        answer.Content.Headers.ContentLength = 64 * 1024 * 1024;
        return answer;
    }

    private static TwilioClient ClientOf(VirtualTwilio twilio) => new(new()
    {
        Authentication = TestClient.SignIn(twilio.AccountSid, twilio.AuthToken),
        AccountSid = twilio.AccountSid,
        Handler = new SandboxHandler(twilio),
        Delay = static (_, _) => Task.CompletedTask,
    });
}

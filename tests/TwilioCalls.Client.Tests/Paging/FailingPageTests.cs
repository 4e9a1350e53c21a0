namespace TwilioCalls.Client.Tests.Paging;

public sealed class FailingPageTests
{
    public static TheoryData<int> Failing => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task A_refused_page_is_an_error_after_all_calls_before_it(int page)
    {
        var failure = await FailAsync(page, () => Answers.Error(500, 20500, "Internal Server Error"));

        Assert.Equal((TwilioFailure.Refused, 500, 20500), (failure.Failure, failure.StatusCode, failure.Code));
        Assert.False(failure.IsOutcomeUnknown);
    }

    [Theory]
    [InlineData("{\"calls\":[{\"sid\":\"CA1\"}")]
    [InlineData("{\"calls\":[null]}")]
    [InlineData("{\"calls\":null}")]
    [InlineData("{\"next_page_uri\":null}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html></html>")]
    public async Task An_answer_that_is_no_page_is_an_error_after_all_calls_before_it(string body)
    {
        var failure = await FailAsync(1, () => Answers.Json(200, body));

        Assert.Equal((TwilioFailure.UnreadableAnswer, 200), (failure.Failure, failure.StatusCode));
    }

    [Fact]
    public async Task A_listing_requests_no_further_page_after_a_failure()
    {
        var pages = new Pages(2, 2, 2) { Instead = { [1] = () => Answers.Empty(503) } };

        await Assert.ThrowsAsync<TwilioException>(() => TestClient.Over(pages.Handler).ListAsync());

        Assert.All(pages.Handler.Seen.Skip(1), request => Assert.Contains("Page=1", request.QueryPairs));
    }

    private static async Task<TwilioException> FailAsync(int page, Func<HttpResponseMessage> answer)
    {
        var pages = new Pages(2, 2, 2) { Instead = { [page] = answer } };
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => TestClient.Over(pages.Handler).ListIntoAsync(calls));

        Assert.Equal(Enumerable.Range(0, page * 2).Select(Sids.CallOf), calls.Select(call => call.Sid));
        return failure;
    }
}

namespace TwilioCalls.Client.Tests.Paging;

/// <summary>A page is asked for as soon as the link to it is there, and what is asked for in vain does no harm.</summary>
public sealed class EarlyPageTests
{
    [Fact]
    public async Task While_the_second_page_is_taken_the_third_and_the_fourth_are_asked_for_and_no_more()
    {
        var pages = new Pages(100, 100, 100, 100, 100, 100);
        await using var calls = await TakeAsync(pages, 101);

        await pages.RequestOf(3);

        Assert.Equal(4, pages.Count);
    }

    [Theory]
    [InlineData(200, 2)]
    [InlineData(201, 3)]
    [InlineData(300, 3)]
    [InlineData(301, 4)]
    public async Task No_page_is_asked_for_that_a_limit_leaves_out(int limit, int requests)
    {
        var pages = new Pages(100, 100, 100, 100, 100);

        Assert.Equal(limit, (await TestClient.Over(pages.Handler).ListAsync(limit: limit)).Length);

        Assert.Equal(requests, pages.Count);
    }

    [Theory]
    [InlineData("https://elsewhere.example" + CallJson.CallsPath)]
    [InlineData(CallJson.CallsPath + "/../../Keys.json")]
    [InlineData("no link")]
    [InlineData("")]
    public async Task A_link_that_is_no_link_of_the_page_is_not_followed(string link)
    {
        var pages = new Pages(2, 2, 2, 2);
        MisleadOn(pages, page: 2, link);

        var calls = await TestClient.Over(pages.Handler).ListAsync();

        Assert.Equal(Enumerable.Range(0, 8).Select(Sids.CallOf), calls.Select(call => call.Sid));
        Assert.Equal(4, pages.Count);
    }

    [Fact]
    public async Task A_page_that_was_asked_for_by_a_wrong_guess_is_left_out()
    {
        var pages = new Pages(2, 2, 2, 2, 2);
        MisleadOn(pages, page: 2, CallJson.LinkTo(4));

        var calls = await TestClient.Over(pages.Handler).ListAsync();

        Assert.Equal(Enumerable.Range(0, 10).Select(Sids.CallOf), calls.Select(call => call.Sid));
        Assert.Equal(6, pages.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_failure_of_a_page_comes_after_all_calls_of_those_before_it(int page)
    {
        var pages = new Pages(2, 2, 2, 2) { Instead = { [page] = static () => Answers.Json(404, "{}") } };
        await using var calls = await TakeAsync(pages, page * 2);

        var failure = await Assert.ThrowsAsync<TwilioException>(async () => await calls.MoveNextAsync());

        Assert.Equal(404, failure.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_enough_ends_the_request_for_a_page_that_was_asked_for_early()
    {
        var pages = new Pages(2, 2, 2, 2);
        pages.Close(3);
        await using (await TakeAsync(pages, 3))
        {
            await pages.RequestOf(3);
        }

        Assert.Equal(1, pages.Cancelled);
    }

    [Fact]
    public async Task With_a_throttle_limit_of_1_no_page_is_asked_for_while_another_is_on_its_way()
    {
        var pages = new Pages(2, 2, 2, 2, 2);
        var atOnce = 0;
        var handler = new ScriptedHandler(async (request, stop) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref atOnce));
            await Task.Yield();
            var answer = await pages.AnswerAsync(request, stop);
            Interlocked.Decrement(ref atOnce);
            return answer;
        });

        var calls = await TestClient.Over(handler).ListCallsAsync(new(), throttleLimit: 1, cancellation: Stop).ToArrayAsync(Stop);

        Assert.Equal(10, calls.Length);
    }

    /// <summary>Gives a page, behind its own link, something that has another one.</summary>
    private static void MisleadOn(Pages pages, int page, string link)
    {
        var own = CallJson.Page(page * 2, 2, CallJson.LinkTo(page + 1));
        pages.Instead[page] = () => Answers.Json(200, own[..^1] + $$$""","meta":{"next_page_uri":"{{{link}}}"}}""");
    }

    private static async Task<IAsyncEnumerator<Call>> TakeAsync(Pages pages, int count)
    {
        var calls = TestClient.Over(pages.Handler).ListCallsAsync(new(), cancellation: Stop).GetAsyncEnumerator(Stop);
        for (var taken = 0; taken < count; taken++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        return calls;
    }
}

namespace TwilioCalls.Client.Tests.Paging;

public sealed class EarlyStopTests
{
    [Fact]
    public async Task Stopping_early_cancels_the_page_that_is_on_its_way()
    {
        var pages = new Pages(4, 4);
        pages.Close(1);

        var calls = TestClient.Over(pages.Handler).ListCallsAsync(new(), cancellation: Stop).GetAsyncEnumerator(Stop);
        for (var call = 0; call < 3; call++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        var end = calls.DisposeAsync();
        // Too late to answer a request that was cancelled; it ends one that was not.
        pages.Open(1);
        await end;

        Assert.Equal((2, 1), (pages.Count, pages.Cancelled));
    }

    [Fact]
    public async Task The_listing_has_not_ended_before_the_page_on_its_way_has()
    {
        var page2 = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = new ScriptedHandler(async (request, _) =>
        {
            if (request.Query.Contains("Page=1", StringComparison.Ordinal))
            {
                // As a network stack that reacts to a cancellation late.
                await page2.Task;
            }

            return Answers.Json(200, CallJson.Page(0, 4, CallJson.LinkTo(1)));
        });
        var calls = TestClient.Over(handler).ListCallsAsync(new(), cancellation: Stop).GetAsyncEnumerator(Stop);
        for (var call = 0; call < 3; call++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        var end = calls.DisposeAsync().AsTask();
        Assert.False(end.IsCompleted);
        page2.SetResult();

        await end;
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_page_that_fails_after_the_stop_is_no_error()
    {
        var pages = new Pages(4, 4) { Instead = { [1] = () => Answers.Empty(500) } };

        var taken = await TestClient.Over(pages.Handler).ListCallsAsync(new(), cancellation: Stop).Take(3).ToArrayAsync(Stop);

        Assert.Equal((3, 2), (taken.Length, pages.Count));
    }
}

namespace TwilioCalls.Client.Tests.Cancellation;

public sealed class ListingCancellationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_while_it_waits_for_a_page_a_listing_ends_and_so_does_the_request(bool byTheEnumerator)
    {
        var pages = new Pages(2, 2);
        pages.Close(1);
        using var cancellation = new CancellationTokenSource();
        var listing = TestClient.Over(pages.Handler)
            .ListCallsAsync(new(), cancellation: byTheEnumerator ? CancellationToken.None : cancellation.Token);
        await using var calls = listing.GetAsyncEnumerator(byTheEnumerator ? cancellation.Token : CancellationToken.None);
        Assert.True(await calls.MoveNextAsync());

        var next = calls.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            // The call that was held back is still good; then comes the end.
            Assert.True(await next);
            await calls.MoveNextAsync();
        });
        Assert.Equal((2, 1), (pages.Count, pages.Cancelled));
    }
}

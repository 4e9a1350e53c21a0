namespace TwilioCalls.Client.Tests.Paging;

public sealed class PrefetchTests
{
    private readonly Pages _pages = new(4, 4, 4);

    private IAsyncEnumerator<Call> Enumerate(long? limit = null) =>
        TestClient.Over(_pages.Handler).ListCallsAsync(new(), limit, cancellation: Stop).GetAsyncEnumerator(Stop);

    [Fact]
    public async Task The_next_page_is_asked_for_when_half_of_the_first_page_is_taken_and_then_at_once()
    {
        await using var calls = Enumerate();
        var requests = new List<int>();

        while (await calls.MoveNextAsync())
        {
            requests.Add(_pages.Count);
        }

        Assert.Equal([1, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3], requests);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_while_the_rest_of_the_page_is_taken()
    {
        _pages.Close(1);
        await using var calls = Enumerate();

        Assert.True(await calls.MoveNextAsync());
        Assert.True(await calls.MoveNextAsync());
        Assert.True(await calls.MoveNextAsync());

        Assert.Equal(2, _pages.Count);
        _pages.Open(1);
    }

    [Fact]
    public async Task The_last_call_of_a_page_is_held_back_until_the_next_page_has_come()
    {
        _pages.Close(1);
        await using var calls = Enumerate();
        for (var call = 0; call < 3; call++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        var last = calls.MoveNextAsync().AsTask();
        Assert.False(last.IsCompleted);
        _pages.Open(1);

        Assert.True(await last);
        Assert.Equal(Sids.CallOf(3), calls.Current.Sid);
    }

    [Fact]
    public async Task The_last_call_of_the_last_page_is_not_held_back()
    {
        var pages = new Pages(2);
        await using var calls = TestClient.Over(pages.Handler).ListCallsAsync(new(), cancellation: Stop).GetAsyncEnumerator(Stop);

        Assert.True(await calls.MoveNextAsync());
        Assert.True(await calls.MoveNextAsync());
        Assert.Equal(Sids.CallOf(1), calls.Current.Sid);
        Assert.False(await calls.MoveNextAsync());
    }

    [Fact]
    public async Task No_page_is_asked_for_that_the_limit_does_not_need()
    {
        await using var calls = Enumerate(limit: 4);

        for (var call = 0; call < 4; call++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        Assert.False(await calls.MoveNextAsync());
        Assert.Equal(1, _pages.Count);
    }
}

namespace TwilioCalls.Client.Tests.Paging;

/// <summary>The next page comes whenever it does: also in the very moment in which the taker looks whether it is there.</summary>
public sealed class ArrivalTests
{
    private const int Count = 8_000;

    /// <summary>Pages come on one core and are taken on another; over so many, some meet the taker at each place where it can stand.</summary>
    [Fact]
    public async Task No_call_is_lost_at_whatever_moment_the_next_page_comes()
    {
        var pages = new Pages([.. Enumerable.Repeat(2, Count)]);
        var random = new Random(1);
        var handler = new ScriptedHandler(async (request, stop) =>
        {
            await Task.Yield();
            return await pages.AnswerAsync(request, stop);
        });
        var taken = 0;

        await foreach (var call in TestClient.Over(handler).ListCallsAsync(new(), cancellation: Stop))
        {
            Assert.Equal(Sids.CallOf(taken++), call.Sid);
            Thread.SpinWait(random.Next(2_000));
        }

        Assert.Equal(2 * Count, taken);
    }
}

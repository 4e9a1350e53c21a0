using TwilioCalls.Following;

namespace TwilioCalls.Client.Tests.Following;

/// <summary>One listing, newest first, in the place of a request for each call.</summary>
public class CallFollowerTests
{
    private static readonly DateTimeOffset Oldest = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly List<int?> _pageSizes = [];
    private int _read;

    [Fact]
    public async Task Those_that_are_wanted_come_and_nothing_is_read_after_the_last_of_them()
    {
        var found = await LookAsync([2, 4], [At(1, 60), At(2, 50), At(3, 40), At(4, 30), At(5, 20)]);

        Assert.Equal([2, 4], found);
        Assert.Equal(4, _read);
    }

    [Theory]
    // Two machines' clocks may differ by half a minute.
    [InlineData(-30, new[] { 2 }, 3)]
    [InlineData(-31, new int[0], 2)]
    public async Task Nothing_is_read_behind_what_is_older_than_the_oldest_by_more_than_clocks_differ(int secondOfSecond, int[] expected, int read)
    {
        var found = await LookAsync([2], [At(1, 0), At(3, secondOfSecond), At(2, -31), At(4, -31)]);

        Assert.Equal(expected, found);
        Assert.Equal(read, _read);
    }

    [Fact]
    public async Task A_call_without_a_time_or_a_SID_ends_nothing()
    {
        var found = await LookAsync([2], [new() { Sid = Sids.CallOf(1) }, new(), At(2, 0)]);

        Assert.Equal([2], found);
    }

    [Fact]
    public async Task For_none_nobody_is_asked()
    {
        Assert.Empty(await LookAsync([], [At(1, 0)]));

        Assert.Empty(_pageSizes);
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(25, 50)]
    [InlineData(26, 52)]
    [InlineData(500, 1000)]
    [InlineData(501, 1000)]
    public async Task A_page_is_twice_as_long_as_what_is_wanted_and_never_very_short(int wanted, int size)
    {
        await LookAsync([.. Enumerable.Range(1, wanted)], []);

        Assert.Equal([size], _pageSizes);
    }

    private static Call At(int number, int second) => new() { Sid = Sids.CallOf(number), DateCreated = Oldest.AddSeconds(second) };

    private async Task<int[]> LookAsync(int[] wanted, Call[] listed)
    {
        var follower = new CallFollower((filter, _) =>
        {
            _pageSizes.Add(filter.PageSize);
            return listed.ToAsyncEnumerable().Select(call =>
            {
                _read++;
                return call;
            });
        });
        var found = await follower.LookAsync(wanted.Select(Sids.CallOf), Oldest, Stop).ToArrayAsync(Stop);
        return Array.ConvertAll(found, call => Enumerable.Range(1, 10).First(number => Sids.CallOf(number) == call.Sid));
    }
}

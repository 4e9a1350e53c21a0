using TwilioCalls.Dialling;

namespace TwilioCalls.Client.Tests.Dialling;

public sealed class DialRegistryTests
{
    private const int Remembered = 4096;

    private static readonly DateTimeOffset Now = new(2026, 8, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly DialRegistry _registry = new();

    [Fact]
    public async Task A_lost_call_can_be_that_of_its_create_once_the_other_to_the_same_number_is_known()
    {
        var lost = await DialAsync();
        var other = await DialAsync();
        Assert.False(_registry.TryTake(lost, Sids.CallOf(1)));

        await _registry.DialledAsync(other, new() { Sid = Sids.CallOf(2) });

        Assert.True(_registry.TryTake(lost, Sids.CallOf(1)));
    }

    [Fact]
    public async Task A_create_that_dialled_nothing_stands_in_nobodys_way()
    {
        var lost = await DialAsync();
        await _registry.NotDialledAsync(await DialAsync());

        Assert.True(_registry.TryTake(lost, Sids.CallOf(1)));
    }

    [Fact]
    public async Task A_call_is_taken_once_and_its_create_is_open_no_more()
    {
        var first = await DialAsync();
        Assert.True(_registry.TryTake(first, Sids.CallOf(1)));
        Assert.True(_registry.IsTaken(Sids.CallOf(1)));
        var second = await DialAsync();

        Assert.False(_registry.TryTake(second, Sids.CallOf(1)));
        Assert.True(_registry.TryTake(second, Sids.CallOf(2)));
    }

    [Fact]
    public async Task The_newest_calls_are_remembered_each_once_and_older_ones_are_not()
    {
        for (var number = 1; number <= Remembered; number++)
        {
            await _registry.DialledAsync(await DialAsync(), new() { Sid = Sids.CallOf(number) });
        }

        await _registry.DialledAsync(await DialAsync(), new() { Sid = Sids.CallOf(Remembered) });
        Assert.True(_registry.IsTaken(Sids.CallOf(1)));

        await _registry.DialledAsync(await DialAsync(), new() { Sid = Sids.CallOf(Remembered + 1) });

        Assert.False(_registry.IsTaken(Sids.CallOf(1)));
        Assert.True(_registry.IsTaken(Sids.CallOf(2)));
        Assert.True(_registry.IsTaken(Sids.CallOf(Remembered + 1)));
    }

    private async Task<DialAttempt> DialAsync()
    {
        var attempt = new DialAttempt(TestClient.SomeCall, Sids.Account) { Sent = Now };
        await _registry.DiallingAsync(attempt, Stop);
        return attempt;
    }
}

namespace TwilioCalls.Sandbox.Tests.Listing;

public sealed class PagingStabilityTests
{
    [Fact]
    public async Task Calls_created_between_two_pages_shift_nothing()
    {
        using var sandbox = new FrozenSandbox(calls: 20);
        var all = (await sandbox.ListAsync()).Sids;
        var first = await sandbox.ListAsync("PageSize=10");

        await sandbox.DialAsync();
        await sandbox.DialAsync();

        var second = await sandbox.GetAsync(first.Next!);

        Assert.Equal(all[10..], second.Sids);
    }

    [Fact]
    public async Task Calls_deleted_between_two_pages_shift_nothing()
    {
        using var sandbox = new FrozenSandbox(calls: 20);
        var all = (await sandbox.ListAsync()).Sids;
        var first = await sandbox.ListAsync("PageSize=10");

        Assert.Equal(204, (await sandbox.DeleteAsync(all[5])).Status);
        Assert.Equal(204, (await sandbox.DeleteAsync(all[10])).Status);
        Assert.Equal(204, (await sandbox.DeleteAsync(all[15])).Status);

        var second = await sandbox.GetAsync(first.Next!);

        Assert.Equal([.. all[11..15], .. all[16..]], second.Sids);
    }

    [Fact]
    public async Task A_token_is_bad_once_its_own_call_is_gone()
    {
        using var sandbox = new FrozenSandbox(calls: 20);
        var first = await sandbox.ListAsync("PageSize=10");

        Assert.Equal(204, (await sandbox.DeleteAsync(first.Sids[^1])).Status);

        Assert.Equal("400 21481", (await sandbox.GetAsync(first.Next!)).Error);
    }

    [Fact]
    public async Task A_token_stays_good_when_its_call_no_longer_fits_the_filter()
    {
        using var sandbox = new FrozenSandbox();
        var older = await sandbox.DialAsync("+15005550014");
        var newer = await sandbox.DialAsync("+14155550123");
        sandbox.Pass(6);
        var first = await sandbox.ListAsync("Status=in-progress&PageSize=1");

        sandbox.Pass(60);

        Assert.Equal([newer], first.Sids);
        Assert.Equal([older], (await sandbox.GetAsync(first.Next!)).Sids);
    }
}

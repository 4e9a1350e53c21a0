namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class DeleteTests
{
    [Fact]
    public async Task An_ended_call_is_gone_after_it_was_deleted()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(19);

        var reply = await sandbox.DeleteAsync(sid);

        Assert.Equal(204, reply.Status);
        Assert.Empty(reply.Body);
        Assert.Null(reply.ContentType);
        Assert.Equal("404 20404", (await sandbox.FetchAsync(sid)).Error);
        Assert.Equal("404 20404", (await sandbox.UpdateAsync(sid, ("Status", "completed"))).Error);
        Assert.Equal("404 20404", (await sandbox.DeleteAsync(sid)).Error);
        Assert.Empty((await sandbox.ListAsync()).Sids);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(18)]
    public async Task A_live_call_is_not_deleted(int seconds)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(seconds);

        Assert.Equal("409 20009", (await sandbox.DeleteAsync(sid)).Error);
        Assert.Equal(200, (await sandbox.FetchAsync(sid)).Status);
    }

    [Fact]
    public async Task Deleting_nearly_all_calls_leaves_the_others_where_they_were()
    {
        using var sandbox = new FrozenSandbox(calls: 3000);
        var ended = await sandbox.AllAsync("Status=completed&PageSize=1000");
        var others = (await sandbox.AllAsync()).Select(call => call.Text("sid")).Except(ended.Select(call => call.Text("sid"))).ToList();

        foreach (var call in ended)
        {
            Assert.Equal(204, (await sandbox.DeleteAsync(call.Text("sid")!)).Status);
        }

        Assert.True(ended.Count > 1500);
        Assert.Equal(others, (await sandbox.AllAsync("PageSize=7")).Select(call => call.Text("sid")));
        Assert.Equal(200, (await sandbox.FetchAsync(others[^1]!)).Status);
    }
}

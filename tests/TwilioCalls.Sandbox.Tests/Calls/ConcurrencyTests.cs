namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class ConcurrencyTests
{
    private const int Workers = 8;
    private const int Rounds = 600;

    [Fact]
    public async Task Calls_created_ended_and_deleted_from_several_threads_are_neither_lost_nor_doubled()
    {
        using var sandbox = new FrozenSandbox(calls: 300);

        var kept = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(sandbox))));

        var listed = (await sandbox.AllAsync()).Select(call => call.Text("sid")!).ToList();
        Assert.Equal(300 + (Workers * Rounds / 2), listed.Count);
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Empty(kept.SelectMany(sids => sids).Except(listed));
        Assert.Equal(Workers * Rounds, sandbox.Twilio.Dialled.Count);
    }

    // Of every two calls one is ended and deleted; a listing meanwhile finds calls that appear and disappear.
    private static async Task<List<string>> WorkAsync(FrozenSandbox sandbox)
    {
        var kept = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var sid = await sandbox.DialAsync();
            if (round % 2 == 0)
            {
                kept.Add(sid);
                continue;
            }

            Assert.Equal(200, (await sandbox.UpdateAsync(sid, ("Status", "completed"))).Status);
            Assert.Equal(200, (await sandbox.ListAsync("Status=completed&PageSize=20")).Status);
            Assert.Equal(204, (await sandbox.DeleteAsync(sid)).Status);
        }

        return kept;
    }
}

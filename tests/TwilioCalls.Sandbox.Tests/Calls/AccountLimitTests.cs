using System.Globalization;

namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class AccountLimitTests
{
    private const string NeverEnds = "+15005550014";

    [Theory]
    [InlineData(1, "1000 2000 3000 4000")]
    [InlineData(4, "250 500 750 1000")]
    [InlineData(0.5, "2000 4000 6000 8000")]
    public async Task Calls_that_are_created_faster_than_the_accounts_rate_wait_and_tell_how_long(double rate, string queueTimes)
    {
        using var sandbox = Sandbox(options => options.CallsPerSecond = rate);
        var created = new List<Reply>();
        for (var call = 0; call < 4; call++)
        {
            created.Add(await sandbox.CreateAsync());
        }

        Assert.Equal(queueTimes, string.Join(' ', created.Select(call => call["queue_time"])));
        Assert.All(created, call => Assert.Equal("queued", call["status"]));

        sandbox.Twilio.Advance(TimeSpan.FromMilliseconds(int.Parse(created[1]["queue_time"]!, CultureInfo.InvariantCulture)));
        Assert.Equal("ringing", (await sandbox.FetchAsync(created[1]["sid"]!))["status"]);
        Assert.Equal("queued", (await sandbox.FetchAsync(created[2]["sid"]!))["status"]);
    }

    [Fact]
    public async Task Every_ring_is_recorded_once_it_has_happened()
    {
        using var sandbox = Sandbox(_ => { });
        await sandbox.DialAsync("+14155550123");
        var canceled = await sandbox.DialAsync("+14155550124");
        await sandbox.DialAsync("+14155550125");
        Assert.Empty(sandbox.Twilio.Rings);

        await sandbox.UpdateAsync(canceled, ("Status", "canceled"));
        sandbox.Pass(2);
        Assert.Equal("+14155550123", Assert.Single(sandbox.Twilio.Rings).To);
        sandbox.Pass(1);

        Assert.Equal(["+14155550123", "+14155550125"], sandbox.Twilio.Rings.Select(ring => ring.To));
        Assert.Equal([1, 3], sandbox.Twilio.Rings.Select(ring => (ring.At - FrozenSandbox.Start).TotalSeconds));
        Assert.All(sandbox.Twilio.Rings, ring => Assert.Equal(FrozenSandbox.Start, ring.Created));
    }

    [Fact]
    public async Task A_ring_stays_recorded_when_its_call_is_ended_and_deleted()
    {
        using var sandbox = Sandbox(_ => { });
        var sid = await sandbox.DialAsync(NeverEnds);
        sandbox.Pass(10);
        await sandbox.UpdateAsync(sid, ("Status", "completed"));
        await sandbox.DeleteAsync(sid);

        Assert.Equal(sid, Assert.Single(sandbox.Twilio.Rings).Sid);
    }

    [Fact]
    public async Task A_call_more_than_may_go_on_is_refused_until_one_ends()
    {
        using var sandbox = Sandbox(options => options.MaximumConcurrentCalls = 2);
        var first = await sandbox.DialAsync(NeverEnds);
        await sandbox.DialAsync(NeverEnds);

        Assert.Equal("400 10004", (await sandbox.CreateAsync()).Error);
        Assert.Equal(2, sandbox.Twilio.Dialled.Count);
        sandbox.Pass(100);
        Assert.Equal("400 10004", (await sandbox.CreateAsync()).Error);

        await sandbox.UpdateAsync(first, ("Status", "completed"));
        // The refused ones took no turn.
        Assert.Equal("1000", (await sandbox.CreateAsync())["queue_time"]);
    }

    [Fact]
    public async Task A_call_more_than_may_go_on_fails_when_it_is_dialled_if_that_is_asked_for()
    {
        using var sandbox = Sandbox(options => (options.MaximumConcurrentCalls, options.FailsCallsOverLimit) = (1, true));
        await sandbox.DialAsync();
        var second = await sandbox.DialAsync("+14155550124");
        Assert.Equal("queued", (await sandbox.FetchAsync(second))["status"]);

        sandbox.Pass(2);
        Assert.Equal("failed", (await sandbox.FetchAsync(second))["status"]);
        Assert.Equal("+14155550123", Assert.Single(sandbox.Twilio.Rings).To);

        // The first has ended by then.
        sandbox.Pass(60);
        var third = await sandbox.DialAsync();
        sandbox.Pass(1);
        Assert.Equal("ringing", (await sandbox.FetchAsync(third))["status"]);
    }

    [Fact]
    public async Task A_full_queue_takes_no_more_until_a_call_is_dialled()
    {
        using var sandbox = Sandbox(options => options.QueueLimit = 2);
        await sandbox.DialAsync();
        await sandbox.DialAsync();

        Assert.Equal("400 22005", (await sandbox.CreateAsync()).Error);
        sandbox.Pass(1);
        Assert.Equal(201, (await sandbox.CreateAsync()).Status);
    }

    [Fact]
    public async Task Subaccounts_have_limits_of_their_own()
    {
        using var sandbox = Sandbox(options => options.MaximumConcurrentCalls = 1);
        await sandbox.DialAsync(NeverEnds);
        sandbox.Account = sandbox.Twilio.SubaccountSid;

        Assert.Equal("1000", (await sandbox.CreateAsync())["queue_time"]);
        Assert.Equal("400 10004", (await sandbox.CreateAsync()).Error);
    }

    [Fact]
    public void Limits_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox(options => options.CallsPerSecond = 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox(options => options.CallsPerSecond = double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox(options => options.MaximumConcurrentCalls = 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox(options => options.QueueLimit = 0));
    }

    private static FrozenSandbox Sandbox(Action<SandboxOptions> set)
    {
        var options = new SandboxOptions { CallCount = 0, Clock = SandboxClock.Frozen(FrozenSandbox.Start) };
        set(options);
        return new(new VirtualTwilio(options));
    }
}

namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class LifeTests
{
    private const string Busy = "+15005550011";
    private const string NoAnswer = "+15005550012";
    private const string Failed = "+15005550013";
    private const string Endless = "+15005550014";
    private const string Machine = "+15005550015";

    [Fact]
    public async Task A_call_is_queued_then_rings_then_talks_then_is_over()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        Assert.Equal("queued", await StatusAsync(sandbox, sid));
        sandbox.Pass(1);
        Assert.Equal("ringing", await StatusAsync(sandbox, sid));
        sandbox.Pass(3);
        Assert.Equal("in-progress", await StatusAsync(sandbox, sid));
        sandbox.Pass(14);
        Assert.Equal("in-progress", await StatusAsync(sandbox, sid));
        sandbox.Pass(1);
        Assert.Equal("completed", await StatusAsync(sandbox, sid));
    }

    [Fact]
    public async Task A_completed_call_has_its_times_and_gets_its_price_a_minute_later()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        sandbox.Pass(1 + 3 + 15 + 59);
        var unrated = await sandbox.FetchAsync(sid);
        sandbox.Pass(1);
        var rated = await sandbox.FetchAsync(sid);

        Assert.Equal("Sun, 15 Nov 2026 12:00:00 +0000", unrated["date_created"]);
        Assert.Equal("Sun, 15 Nov 2026 12:00:01 +0000", unrated["start_time"]);
        Assert.Equal("Sun, 15 Nov 2026 12:00:19 +0000", unrated["end_time"]);
        Assert.Equal("Sun, 15 Nov 2026 12:00:19 +0000", unrated["date_updated"]);
        Assert.Equal("15", unrated["duration"]);
        Assert.Equal("1000", unrated["queue_time"]);
        Assert.Null(unrated["price"]);
        Assert.Equal("-0.01400", rated["price"]);
        Assert.Equal("Sun, 15 Nov 2026 12:01:19 +0000", rated["date_updated"]);
    }

    [Theory]
    [InlineData(Busy, "busy", 3)]
    [InlineData(NoAnswer, "no-answer", 61)]
    [InlineData(Failed, "failed", 2)]
    public async Task Documented_numbers_end_without_an_answer(string to, string status, int seconds)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(to);

        sandbox.Pass(seconds - 1);
        Assert.Equal("ringing", await StatusAsync(sandbox, sid));
        sandbox.Pass(1);
        Assert.Equal(status, await StatusAsync(sandbox, sid));
        sandbox.Pass(3600);
        var call = await sandbox.FetchAsync(sid);
        Assert.Equal("0", call["duration"]);
        Assert.Null(call["price"]);
        Assert.Null(call["answered_by"]);
    }

    [Fact]
    public async Task The_timeout_says_how_long_it_rings()
    {
        using var sandbox = new FrozenSandbox();
        var patient = await sandbox.DialAsync(NoAnswer, ("Timeout", "600"));
        var hasty = await sandbox.DialAsync("+14155550123", ("Timeout", "2"));

        sandbox.Pass(600);
        Assert.Equal("ringing", await StatusAsync(sandbox, patient));
        Assert.Equal("no-answer", await StatusAsync(sandbox, hasty));
        sandbox.Pass(1);
        Assert.Equal("no-answer", await StatusAsync(sandbox, patient));
    }

    [Fact]
    public async Task The_time_limit_ends_a_talk()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless, ("TimeLimit", "90"));

        sandbox.Pass(1 + 3 + 89);
        Assert.Equal("in-progress", await StatusAsync(sandbox, sid));
        sandbox.Pass(1);
        Assert.Equal("completed", await StatusAsync(sandbox, sid));
        Assert.Equal("90", (await sandbox.FetchAsync(sid))["duration"]);
    }

    [Fact]
    public async Task One_number_never_hangs_up()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless);

        sandbox.Twilio.Advance(TimeSpan.FromDays(365));

        Assert.Equal("in-progress", await StatusAsync(sandbox, sid));
    }

    [Theory]
    [InlineData("+14155550123", "human")]
    [InlineData(Machine, "machine_start")]
    public async Task Who_has_answered_is_known_when_it_was_to_be_found_out(string to, string answeredBy)
    {
        using var sandbox = new FrozenSandbox();
        var curious = await sandbox.DialAsync(to, ("MachineDetection", "Enable"));
        var incurious = await sandbox.DialAsync(to);
        var digits = await sandbox.DialAsync(to, ("MachineDetection", "Enable"), ("SendDigits", "1"));

        Assert.Null((await sandbox.FetchAsync(curious))["answered_by"]);
        sandbox.Pass(30);
        Assert.Equal(answeredBy, (await sandbox.FetchAsync(curious))["answered_by"]);
        Assert.Null((await sandbox.FetchAsync(incurious))["answered_by"]);
        Assert.Null((await sandbox.FetchAsync(digits))["answered_by"]);
    }

    [Fact]
    public async Task An_account_dials_one_call_a_second_and_queues_the_others()
    {
        using var sandbox = new FrozenSandbox();
        var first = await sandbox.DialAsync();
        var second = await sandbox.DialAsync();
        var third = await sandbox.DialAsync();

        sandbox.Pass(2);

        Assert.Equal("ringing", await StatusAsync(sandbox, first));
        Assert.Equal("ringing", await StatusAsync(sandbox, second));
        Assert.Equal("queued", await StatusAsync(sandbox, third));
        Assert.Equal("3000", (await sandbox.FetchAsync(third))["queue_time"]);
        sandbox.Pass(1);
        Assert.Equal("ringing", await StatusAsync(sandbox, third));
    }

    [Fact]
    public async Task Every_accepted_create_is_in_the_list_of_what_was_dialled()
    {
        using var sandbox = new FrozenSandbox();
        await sandbox.DialAsync("+14155550123");
        await sandbox.DialAsync("client:alice");
        await sandbox.DialAsync("+14155550123");

        Assert.Equal(["+14155550123", "client:alice", "+14155550123"], sandbox.Twilio.Dialled);
    }

    private static async Task<string?> StatusAsync(FrozenSandbox sandbox, string sid) => (await sandbox.FetchAsync(sid))["status"];
}

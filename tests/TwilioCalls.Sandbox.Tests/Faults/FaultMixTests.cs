using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class FaultMixTests
{
    [Fact]
    public async Task A_seed_gives_the_same_faults_in_every_run()
    {
        var first = await RunAsync(FaultMix.BadDay(seed: 7, percent: 30));

        Assert.Equal(first, await RunAsync(FaultMix.BadDay(seed: 7, percent: 30)));
        Assert.NotEqual(first, await RunAsync(FaultMix.BadDay(seed: 8, percent: 30)));
    }

    [Fact]
    public async Task The_share_and_the_weights_are_kept()
    {
        var mix = new FaultMix(seed: 1, percent: 20).With(Fault.TooManyRequests(), weight: 3).With(Fault.Status(500));

        var statuses = await RunAsync(mix, requests: 4000);

        Assert.InRange(statuses.Count(status => status != 200), 700, 900);
        Assert.InRange(statuses.Count(status => status == 429), 500, 700);
        Assert.InRange(statuses.Count(status => status == 500), 130, 270);
    }

    [Fact]
    public async Task Nothing_goes_wrong_at_zero_percent_and_everything_at_a_hundred()
    {
        Assert.All(await RunAsync(FaultMix.BadDay(seed: 1, percent: 0)), status => Assert.Equal(200, status));
        Assert.DoesNotContain(200, await RunAsync(FaultMix.BadDay(seed: 1, percent: 100)));
    }

    [Fact]
    public async Task A_bad_day_has_seen_it_all()
    {
        var statuses = await RunAsync(FaultMix.BadDay(seed: 1, percent: 100));

        Assert.Equal([0, 429, 500, 502, 503, 504], statuses.Distinct().Order());
    }

    [Fact]
    public async Task On_a_bad_day_some_answers_are_lost_before_the_phone_rings_and_some_after()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.Faults.Share(ApiOperation.Create, FaultMix.BadDay(seed: 1, percent: 100));

        for (var i = 0; i < 100; i++)
        {
            await Record.ExceptionAsync(() => sandbox.CreateAsync());
        }

        Assert.InRange(sandbox.Twilio.Dialled.Count, 20, 60);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void There_are_a_hundred_percent(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(percent), () => new FaultMix(seed: 1, percent));

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_weight_is_from_1_to_1000(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(weight), () => new FaultMix(seed: 1, percent: 1).With(Fault.NoAnswer(), weight));

    /// <summary>The statuses of requests that are sent one after the other, as the sandbox reports them.</summary>
    private static async Task<List<int>> RunAsync(FaultMix mix, int requests = 300)
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.Faults.Share(ApiOperation.Any, mix);
        for (var i = 0; i < requests; i++)
        {
            await Record.ExceptionAsync(() => sandbox.ListAsync());
        }

        return [.. sandbox.Twilio.Requests.Select(request => request.Status)];
    }
}

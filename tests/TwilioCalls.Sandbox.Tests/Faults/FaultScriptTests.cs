using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class FaultScriptTests
{
    private static readonly Fault Down = Fault.Status(503);

    [Fact]
    public async Task The_next_requests_of_an_operation_meet_it_one_fault_after_the_other()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.Faults.Next(ApiOperation.List, Down, 2);
        sandbox.Twilio.Faults.Next(ApiOperation.List, Fault.TooManyRequests());

        Assert.Equal(201, (await sandbox.CreateAsync()).Status);
        Assert.Equal([503, 503, 429, 200], await ListAsync(sandbox, 4));
        Assert.Equal(3, sandbox.Twilio.Faults.Count);
    }

    [Fact]
    public async Task The_nth_request_is_counted_from_when_it_was_named()
    {
        using var sandbox = new FrozenSandbox();
        await sandbox.ListAsync();
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 3, Down);
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 1, Fault.TooManyRequests());
        await sandbox.CreateAsync();

        Assert.Equal([429, 200, 503, 200, 200, 200], await ListAsync(sandbox, 6));
    }

    [Fact]
    public async Task Every_request_meets_it_until_the_script_is_cleared()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.Faults.Every(ApiOperation.List, Down);

        Assert.Equal([503, 503, 503], await ListAsync(sandbox, 3));
        sandbox.Twilio.Faults.Clear();

        Assert.Equal([200], await ListAsync(sandbox, 1));
    }

    [Fact]
    public async Task Of_two_rules_for_a_request_the_first_has_it()
    {
        using var sandbox = new FrozenSandbox();
        var faults = sandbox.Twilio.Faults;
        faults.Next(ApiOperation.Any, Down, 2);
        faults.Nth(ApiOperation.List, 2, Fault.Status(500));
        faults.Nth(ApiOperation.List, 4, Fault.Status(502));
        faults.Next(ApiOperation.List, Fault.TooManyRequests(), 2);

        Assert.Equal([503, 503, 429, 502, 429, 200], await ListAsync(sandbox, 6));
    }

    [Fact]
    public async Task Each_operation_is_told_by_its_request()
    {
        using var sandbox = new FrozenSandbox(calls: 20);
        var sid = (await sandbox.ListAsync()).Sids[^1];
        var requests = new Dictionary<ApiOperation, Func<Task<Reply>>>
        {
            [ApiOperation.Create] = () => sandbox.CreateAsync(),
            [ApiOperation.List] = () => sandbox.ListAsync(),
            [ApiOperation.Fetch] = () => sandbox.FetchAsync(sid),
            [ApiOperation.Update] = () => sandbox.UpdateAsync(sid, ("Status", "completed")),
            [ApiOperation.Delete] = () => sandbox.DeleteAsync(sid),
            [ApiOperation.Token] = () => sandbox.PostAsync("/v2/token"),
            [ApiOperation.Any] = () => sandbox.GetAsync("/nothing"),
        };

        foreach (var operation in requests.Keys)
        {
            sandbox.Twilio.Faults.Every(operation, Fault.Status(504));
            foreach (var (asked, send) in requests)
            {
                var expectsFault = operation is ApiOperation.Any || operation == asked;
                Assert.Equal((operation, asked, expectsFault), (operation, asked, (await send()).Status == 504));
            }

            sandbox.Twilio.Faults.Clear();
        }
    }

    [Fact]
    public async Task Requests_at_once_share_the_faults_among_them()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 150, Fault.Status(500));
        sandbox.Twilio.Faults.Next(ApiOperation.List, Fault.TooManyRequests(), 100);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () => (await sandbox.ListAsync()).Status)));

        Assert.Equal(100, statuses.Count(status => status == 429));
        Assert.Equal(1, statuses.Count(status => status == 500));
        Assert.Equal(200, sandbox.Twilio.RequestCount);
        Assert.Equal(101, sandbox.Twilio.Faults.Count);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_where_it_is_written()
    {
        var faults = new VirtualTwilio(new() { CallCount = 0 }).Faults;

        Assert.Throws<ArgumentOutOfRangeException>("count", () => faults.Next(ApiOperation.Any, Down, 0));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => faults.Nth(ApiOperation.Any, 0, Down));
        Assert.Throws<ArgumentNullException>("fault", () => faults.Every(ApiOperation.Any, null!));
        Assert.Throws<ArgumentNullException>("mix", () => faults.Share(ApiOperation.Any, null!));
        Assert.Throws<ArgumentException>("mix", () => faults.Share(ApiOperation.Any, new(seed: 1, percent: 5)));
    }

    [Fact]
    public void A_fault_says_what_it_is() =>
        Assert.Equal("503 Html After", Fault.Status(503, FaultMoment.After, FaultBody.Html).ToString());

    private static async Task<List<int>> ListAsync(FrozenSandbox sandbox, int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            statuses.Add((await sandbox.ListAsync()).Status);
        }

        return statuses;
    }
}

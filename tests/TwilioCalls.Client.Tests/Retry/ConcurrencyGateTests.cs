using TwilioCalls.Sending;

namespace TwilioCalls.Client.Tests.Retry;

public sealed class ConcurrencyGateTests
{
    private readonly ConcurrencyGate _gate = new();

    [Fact]
    public async Task The_gate_admits_as_many_as_its_limit_and_the_next_when_one_leaves()
    {
        var entered = await FillAsync();

        var next = _gate.EnterAsync(Stop);
        Assert.False(next.IsCompleted);
        _gate.Leave(entered[0], wasRefused: null);

        await next;
    }

    [Fact]
    public async Task Each_successful_round_raises_the_limit_by_one()
    {
        var limit = _gate.Limit;

        await SucceedAsync(rounds: 5);

        Assert.Equal(limit + 5, _gate.Limit);
    }

    [Fact]
    public async Task A_round_is_as_many_requests_as_may_be_out_at_once_and_four_times_as_many_once_one_was_refused()
    {
        Assert.Equal(9, await RequestsUntilOneMoreAsync());

        // Of nine, which leaves room for six.
        await RefuseAllAsync();

        Assert.InRange(await RequestsUntilOneMoreAsync(), 4 * 4, 4 * 7);
    }

    [Fact]
    public async Task Where_few_were_out_when_one_was_refused_the_limit_falls_below_these()
    {
        var refused = await _gate.EnterAsync(Stop);
        await _gate.EnterAsync(Stop);
        await _gate.EnterAsync(Stop);

        _gate.Leave(refused, wasRefused: true);

        Assert.Equal(2, _gate.Limit);
    }

    [Fact]
    public async Task The_limit_does_not_rise_while_fewer_requests_run_than_it_allows()
    {
        var limit = _gate.Limit;

        for (var request = 0; request < 100; request++)
        {
            _gate.Leave(await _gate.EnterAsync(Stop), wasRefused: false);
        }

        Assert.Equal(limit, _gate.Limit);
    }

    [Fact]
    public async Task The_limit_does_not_rise_above_its_maximum()
    {
        await SucceedAsync(rounds: 400);

        Assert.Equal(256, _gate.Limit);
    }

    [Fact]
    public async Task One_round_lowers_the_limit_once_however_many_of_it_are_refused()
    {
        await SucceedAsync(rounds: 12);
        var limit = _gate.Limit;

        foreach (var generation in await FillAsync())
        {
            _gate.Leave(generation, wasRefused: true);
        }

        Assert.Equal((int)(limit * 0.7), _gate.Limit);
    }

    [Fact]
    public async Task The_next_refused_round_lowers_the_limit_again()
    {
        await RefuseAllAsync();
        var limit = _gate.Limit;

        await RefuseAllAsync();

        Assert.InRange(_gate.Limit, 1, limit - 1);
    }

    [Fact]
    public async Task The_limit_never_falls_below_one_and_rises_again()
    {
        for (var round = 0; round < 50; round++)
        {
            await RefuseAllAsync();
        }

        Assert.Equal(1, _gate.Limit);
        await SucceedAsync(rounds: 20);
        Assert.Equal(21, _gate.Limit);
    }

    [Fact]
    public async Task A_request_that_says_nothing_about_the_servers_load_leaves_the_limit_alone()
    {
        var limit = _gate.Limit;

        foreach (var generation in await FillAsync())
        {
            _gate.Leave(generation, wasRefused: null);
        }

        Assert.Equal(limit, _gate.Limit);
    }

    [Fact]
    public async Task Waiting_requests_are_admitted_in_the_order_of_their_arrival()
    {
        var entered = await FillAsync();
        var waiting = Enumerable.Range(0, entered.Count).Select(_ => _gate.EnterAsync(Stop)).ToArray();

        for (var left = 0; left < entered.Count; left++)
        {
            Assert.All(waiting.Skip(left), one => Assert.False(one.IsCompleted));
            _gate.Leave(entered[left], wasRefused: null);
            await waiting[left];
        }
    }

    [Fact]
    public async Task One_leaving_request_admits_one_waiting_request()
    {
        var entered = await FillAsync();
        var first = _gate.EnterAsync(Stop);
        var second = _gate.EnterAsync(Stop);

        _gate.Leave(entered[0], wasRefused: null);
        await first;

        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task A_cancelled_wait_takes_no_place()
    {
        var entered = await FillAsync();
        using var cancellation = new CancellationTokenSource();
        var cancelled = _gate.EnterAsync(cancellation.Token);
        var next = _gate.EnterAsync(Stop);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        _gate.Leave(entered[0], wasRefused: null);

        await next;
    }

    [Fact]
    public async Task A_request_that_was_cancelled_before_does_not_enter_and_takes_no_place()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _gate.EnterAsync(new CancellationToken(canceled: true)));

        await FillAsync();
    }

    [Fact]
    public async Task A_request_that_is_admitted_and_cancelled_at_the_same_moment_passes_its_place_on()
    {
        var entered = await FillAsync();
        using var cancellation = new CancellationTokenSource();
        var admitted = _gate.EnterAsync(cancellation.Token);
        var next = _gate.EnterAsync(Stop);

        // Registered last, it is called first: the place is given before the wait is cancelled.
        cancellation.Token.Register(() => _gate.Leave(entered[0], wasRefused: null));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => admitted);
        await next;
    }

    [Fact]
    public void Each_account_server_and_network_has_a_gate_that_its_clients_share()
    {
        using var network = new ScriptedHandler(_ => Answers.Call());
        using var other = new ScriptedHandler(_ => Answers.Call());
        var calls = new Uri($"https://api.twilio.com/2010-04-01/Accounts/{Sids.Account}/Calls.json");
        var gate = ConcurrencyGates.Of(network, calls);

        Assert.Same(gate, ConcurrencyGates.Of(network, new Uri(calls, $"Calls/{Sids.Call}.json")));
        Assert.NotSame(gate, ConcurrencyGates.Of(network, new Uri($"https://api.twilio.com/2010-04-01/Accounts/{Sids.Subaccount}/Calls.json")));
        Assert.NotSame(gate, ConcurrencyGates.Of(network, new Uri($"https://api.dublin.ie1.twilio.com{calls.AbsolutePath}")));
        Assert.NotSame(gate, ConcurrencyGates.Of(other, calls));
    }

    /// <summary>Enters as often as the limit allows.</summary>
    private async Task<IReadOnlyList<int>> FillAsync()
    {
        var entered = new List<int>();
        for (var place = _gate.Limit; place > 0; place--)
        {
            var entering = _gate.EnterAsync(Stop);
            Assert.True(entering.IsCompleted);
            entered.Add(await entering);
        }

        return entered;
    }

    /// <summary>Rounds of successful requests that use the whole limit all the time.</summary>
    private async Task SucceedAsync(int rounds)
    {
        var busy = new Queue<int>(await FillAsync());
        var limit = _gate.Limit + rounds;
        while (_gate.Limit < limit && _gate.Limit < 256)
        {
            _gate.Leave(busy.Dequeue(), wasRefused: false);
            while (busy.Count < _gate.Limit)
            {
                busy.Enqueue(await _gate.EnterAsync(Stop));
            }
        }

        foreach (var generation in busy)
        {
            _gate.Leave(generation, wasRefused: null);
        }
    }

    /// <summary>How many successful requests, while as many are out as may be, allow one more.</summary>
    private async Task<int> RequestsUntilOneMoreAsync()
    {
        var limit = _gate.Limit;
        var busy = new Queue<int>(await FillAsync());
        var requests = 0;
        while (_gate.Limit == limit)
        {
            _gate.Leave(busy.Dequeue(), wasRefused: false);
            busy.Enqueue(await _gate.EnterAsync(Stop));
            requests++;
        }

        foreach (var generation in busy)
        {
            _gate.Leave(generation, wasRefused: null);
        }

        return requests;
    }

    private async Task RefuseAllAsync()
    {
        foreach (var generation in await FillAsync())
        {
            _gate.Leave(generation, wasRefused: true);
        }
    }
}

using TwilioCalls.Sending;

namespace TwilioCalls.Client.Tests.Retry;

public sealed class ConcurrencyGateTests
{
    private readonly ConcurrencyGate _gate = new();

    [Fact]
    public async Task It_lets_in_as_many_as_its_limit_and_the_next_when_one_leaves()
    {
        var entered = await FillAsync();

        var next = _gate.EnterAsync(Stop);
        Assert.False(next.IsCompleted);
        _gate.Leave(entered[0], wasRefused: null);

        await next;
    }

    [Fact]
    public async Task Each_round_that_succeeds_opens_it_by_one()
    {
        var limit = _gate.Limit;

        await SucceedAsync(rounds: 5);

        Assert.Equal(limit + 5, _gate.Limit);
    }

    [Fact]
    public async Task It_does_not_open_where_fewer_are_busythan_it_allows()
    {
        var limit = _gate.Limit;

        for (var request = 0; request < 100; request++)
        {
            _gate.Leave(await _gate.EnterAsync(Stop), wasRefused: false);
        }

        Assert.Equal(limit, _gate.Limit);
    }

    [Fact]
    public async Task It_opens_no_further_than_is_good_for_anyone()
    {
        await SucceedAsync(rounds: 400);

        Assert.Equal(256, _gate.Limit);
    }

    [Fact]
    public async Task One_crowd_closes_it_once_however_many_of_it_are_refused()
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
    public async Task The_next_crowd_closes_it_again()
    {
        await RefuseAllAsync();
        var limit = _gate.Limit;

        await RefuseAllAsync();

        Assert.InRange(_gate.Limit, 1, limit - 1);
    }

    [Fact]
    public async Task It_never_closes_altogether_and_opens_again()
    {
        for (var crowd = 0; crowd < 50; crowd++)
        {
            await RefuseAllAsync();
        }

        Assert.Equal(1, _gate.Limit);
        await SucceedAsync(rounds: 20);
        Assert.Equal(21, _gate.Limit);
    }

    [Fact]
    public async Task What_is_not_known_to_be_a_crowd_changes_nothing()
    {
        var limit = _gate.Limit;

        foreach (var generation in await FillAsync())
        {
            _gate.Leave(generation, wasRefused: null);
        }

        Assert.Equal(limit, _gate.Limit);
    }

    [Fact]
    public async Task Who_came_first_is_let_in_first()
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
    public async Task Nobody_passes_those_who_wait()
    {
        var entered = await FillAsync();
        var first = _gate.EnterAsync(Stop);
        var second = _gate.EnterAsync(Stop);

        _gate.Leave(entered[0], wasRefused: null);
        await first;

        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_place()
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
    public async Task Who_is_cancelled_before_does_not_enter_and_takes_no_place()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _gate.EnterAsync(new CancellationToken(canceled: true)));

        await FillAsync();
    }

    [Fact]
    public async Task Who_is_let_in_and_cancelled_at_the_same_moment_gives_the_place_on()
    {
        var entered = await FillAsync();
        using var cancellation = new CancellationTokenSource();
        var unlucky = _gate.EnterAsync(cancellation.Token);
        var next = _gate.EnterAsync(Stop);

        // Registered last, it is called first: the place is given before the wait hears of the cancellation.
        cancellation.Token.Register(() => _gate.Leave(entered[0], wasRefused: null));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => unlucky);
        await next;
    }

    [Fact]
    public void Accounts_and_servers_and_networks_have_gates_of_their_own_and_clients_share_them()
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

    /// <summary>Lets in as many as there is room for, with none to spare.</summary>
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

    /// <summary>Rounds in which as many are out as may be, all the time.</summary>
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

    private async Task RefuseAllAsync()
    {
        foreach (var generation in await FillAsync())
        {
            _gate.Leave(generation, wasRefused: true);
        }
    }
}

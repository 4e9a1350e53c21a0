using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class LostAnswerTests
{
    [Theory]
    [InlineData(Network.None, FaultMoment.Before, 0)]
    [InlineData(Network.None, FaultMoment.After, 1)]
    [InlineData(Network.Loopback, FaultMoment.Before, 0)]
    [InlineData(Network.Loopback, FaultMoment.After, 1)]
    public async Task A_reset_looks_like_one_and_its_moment_decides_whether_it_dialled(Network network, FaultMoment moment, int dialled)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.ConnectionReset(moment));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.CreateAsync());

        Assert.Equal("HttpRequestException Unknown < IOException < SocketException ConnectionReset", failure.Describe());
        Assert.Equal(dialled, sandbox.Twilio.Dialled.Count);
        await sandbox.AssertNormalAfterAsync(0);
    }

    [Fact]
    public async Task A_refused_connection_dials_nothing()
    {
        await using var sandbox = await FaultySandbox.StartAsync(Network.None);
        sandbox.Faults.Next(ApiOperation.Create, Fault.ConnectionRefused());

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.CreateAsync());

        Assert.Equal("HttpRequestException ConnectionError < SocketException ConnectionRefused", failure.Describe());
        Assert.Empty(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(0);
    }

    [Fact]
    public async Task A_host_that_does_not_listen_refuses_connections_until_it_does()
    {
        await using var sandbox = await FaultySandbox.StartAsync(Network.Loopback);
        await sandbox.Client.CreateAsync();
        await sandbox.Host!.StopListeningAsync();

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.CreateAsync());
        await sandbox.Host.ListenAgainAsync();

        Assert.Equal("HttpRequestException ConnectionError < SocketException ConnectionRefused", failure.Describe());
        Assert.Single(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(201);
    }

    [Fact]
    public async Task An_open_connection_cannot_be_refused_and_is_reset_instead()
    {
        await using var sandbox = await FaultySandbox.StartAsync(Network.Loopback);
        sandbox.Faults.Next(ApiOperation.Create, Fault.ConnectionRefused());

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.CreateAsync());

        Assert.Equal("HttpRequestException Unknown < IOException < SocketException ConnectionReset", failure.Describe());
        Assert.Empty(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(0);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task Without_an_answer_a_client_waits_until_it_gives_up(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.NoAnswer());
        using var givesUp = new CancellationTokenSource();

        var request = sandbox.Client.CreateAsync(givesUp.Token);
        await sandbox.RequestedAsync(1);
        await sandbox.Client.ListAsync();
        Assert.False(request.IsCompleted);
        await givesUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.Single(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(0, 200);
    }

    [Fact]
    public async Task A_host_does_not_wait_for_clients_that_never_give_up()
    {
        await using var sandbox = await FaultySandbox.StartAsync(Network.Loopback);
        sandbox.Faults.Next(ApiOperation.Create, Fault.NoAnswer());

        var request = sandbox.Client.CreateAsync();
        await sandbox.RequestedAsync(1);
        await sandbox.Host!.StopListeningAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => request);
    }
}

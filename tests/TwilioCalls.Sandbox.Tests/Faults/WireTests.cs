using System.Net.Sockets;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Faults;

/// <summary>What a host really sends, byte for byte.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData(FaultMoment.Before)]
    [InlineData(FaultMoment.After)]
    public async Task A_reset_sends_nothing_and_resets(FaultMoment moment)
    {
        await using var host = await StartAsync(Fault.ConnectionReset(moment));
        using var connection = await RawConnection.OpenAsync(host);
        await connection.ListAsync();

        Assert.Equal(("", "", SocketError.ConnectionReset), await connection.ReadToEndAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public async Task A_cut_body_has_its_whole_length_announced_and_ends_with_the_connection(int at)
    {
        await using var host = await StartAsync(Fault.BodyCut(at));
        var normal = await NormalAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.ListAsync();

        var (head, body, end) = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {normal.Length}\r\n", head, StringComparison.Ordinal);
        Assert.Equal(normal[..at], body);
        Assert.Equal(SocketError.Success, end);
    }

    [Fact]
    public async Task What_is_over_a_length_that_is_too_small_is_sent_all_the_same()
    {
        await using var host = await StartAsync(Fault.WrongContentLength(-10));
        var normal = await NormalAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.ListAsync();

        var read = await connection.ReadUntilAsync(normal);

        Assert.Contains($"\r\nContent-Length: {normal.Length - 10}\r\n", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_length_that_is_too_large_the_body_comes_and_then_nothing_until_the_host_stops()
    {
        await using var host = await StartAsync(Fault.WrongContentLength(10));
        var normal = await NormalAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.ListAsync();

        var read = await connection.ReadUntilAsync(normal);
        var rest = connection.ReadToEndAsync();
        Assert.False(rest.IsCompleted);
        await host.StopListeningAsync();

        Assert.Contains($"\r\nContent-Length: {normal.Length + 10}\r\n", read, StringComparison.Ordinal);
        Assert.Equal("", (await rest).Head);
    }

    [Fact]
    public async Task A_gateway_sends_none_of_twilios_headers()
    {
        await using var host = await StartAsync(Fault.Status(502, FaultMoment.Before, FaultBody.Empty));
        using var connection = await RawConnection.OpenAsync(host);
        await connection.ListAsync();

        var head = await connection.ReadUntilAsync("\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 502 Bad Gateway\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 0\r\n", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Twilio", head, StringComparison.Ordinal);
    }

    private static async Task<SandboxHost> StartAsync(Fault fault)
    {
        var twilio = new VirtualTwilio(new() { CallCount = 3, Clock = SandboxClock.Frozen(FrozenSandbox.Start) });
        twilio.Faults.Every(ApiOperation.List, fault);
        return await SandboxHost.StartAsync(new() { Twilio = twilio });
    }

    private static async Task<string> NormalAsync()
    {
        using var beside = new FrozenSandbox(calls: 3);
        return (await beside.ListAsync()).Body;
    }
}

using System.Net;
using System.Net.Sockets;

namespace TwilioCalls.Client.Tests.Errors;

public sealed class ConnectionTests
{
    [Fact]
    public async Task A_connection_that_is_refused_failed_before_anything_was_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();

        var failure = await FailAsync(address, TwilioFailure.ConnectionFailed);

        Assert.StartsWith($"No connection to {address.Authority}: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Nothing was sent; check the network and the address.", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public async Task A_failed_handshake_is_a_refused_certificate_and_nothing_was_sent()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.WriteAsync("220 mail.example.com\r\n");
            await connection.HangAsync();
        });

        await FailAsync(new($"https://{server.Address.Authority}"), TwilioFailure.CertificateRefused);
    }

    [Fact]
    public async Task A_reset_instead_of_an_answer_is_a_lost_connection()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            connection.Reset();
        });

        var failure = await FailAsync(server.Address, TwilioFailure.ConnectionLost);

        Assert.StartsWith($"The connection to {server.Address.Authority} broke before the whole answer had come: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"sid\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"sid\":\"CA00000000000000000000000000000001\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nno gzip!!")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    public async Task Half_an_answer_is_a_lost_connection(string half)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(half);
        });

        await FailAsync(server.Address, TwilioFailure.ConnectionLost);
    }

    [Fact]
    public async Task A_content_length_that_is_too_short_cuts_the_json_off()
    {
        await using var server = RawServer.Always("HTTP/1.1 200 OK\r\nContent-Length: 20\r\nConnection: close\r\n\r\n" + CallJson.Call());

        await FailAsync(server.Address, TwilioFailure.UnreadableAnswer);
    }

    [Fact]
    public async Task An_answer_in_chunks_is_read_whole()
    {
        var body = CallJson.Call();
        var chunks = string.Concat(body.Select(one => $"1\r\n{one}\r\n"));
        await using var server = RawServer.Always($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\n\r\n");

        Assert.Equal(Sids.Call, (await TestClient.At(server.Address).FetchCallAsync(Sids.Call, cancellation: Stop)).Sid);
    }

    private static async Task<TwilioException> FailAsync(Uri address, TwilioFailure expected)
    {
        var failure = await Failing.FetchAsync(TestClient.At(address));

        Assert.Equal(expected, failure.Failure);
        Assert.Equal(expected == TwilioFailure.UnreadableAnswer ? 200 : null, failure.StatusCode);
        Assert.False(failure.IsOutcomeUnknown);
        return failure;
    }
}

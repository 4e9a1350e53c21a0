using System.Text;
using System.Text.Json;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class BodyFaultTests
{
    [Theory]
    [InlineData(Network.None, 0)]
    [InlineData(Network.None, 100)]
    [InlineData(Network.None, int.MaxValue)]
    [InlineData(Network.Loopback, 0)]
    [InlineData(Network.Loopback, 100)]
    [InlineData(Network.Loopback, int.MaxValue)]
    public async Task A_body_is_cut_after_so_many_bytes_and_its_whole_length_is_announced(Network network, int at)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network, calls: 10);
        var body = Encoding.UTF8.GetBytes((await sandbox.Client.ListAsync()).Body);
        sandbox.Faults.Next(ApiOperation.List, Fault.BodyCut(at), 2);

        using var response = await sandbox.Client.OpenAsync(sandbox.Client.ListPath);
        var (read, failure) = await ReadAsync(response);
        var buffered = await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.ListAsync());

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        Assert.Equal(body[..Math.Min(at, body.Length - 1)], read);
        Assert.Equal("HttpIOException ResponseEnded", failure?.Describe());
        Assert.Equal("HttpRequestException ResponseEnded < HttpIOException ResponseEnded", buffered.Describe());
        await sandbox.AssertNormalAfterAsync(200, 200, 200);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task A_create_whose_body_is_cut_has_dialled(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.BodyCut(100));

        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.CreateAsync());

        Assert.Single(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(201);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task A_length_that_is_too_small_ends_the_body_early(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network, calls: 10);
        var body = (await sandbox.Client.ListAsync()).Body;
        sandbox.Faults.Next(ApiOperation.List, Fault.WrongContentLength(-100));

        var reply = await sandbox.Client.ListAsync();

        Assert.Equal(200, reply.Status);
        Assert.Equal(body[..^100], reply.Body);
        await sandbox.AssertNormalAfterAsync(200, 200);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task A_length_that_is_too_large_lets_the_client_wait_for_the_rest(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        var body = Encoding.UTF8.GetBytes((await sandbox.Client.ListAsync()).Body);
        sandbox.Faults.Next(ApiOperation.List, Fault.WrongContentLength(100));
        using var givesUp = new CancellationTokenSource();
        var read = new byte[body.Length];

        using (var response = await sandbox.Client.OpenAsync(sandbox.Client.ListPath))
        {
            await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await stream.ReadExactlyAsync(read, TestContext.Current.CancellationToken);
            var rest = stream.ReadAsync(new byte[1], givesUp.Token);
            await sandbox.Client.ListAsync();
            Assert.False(rest.IsCompleted);
            await givesUp.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rest.AsTask());
            Assert.Equal(body.Length + 100, response.Content.Headers.ContentLength);
        }

        Assert.Equal(body, read);
        await sandbox.AssertNormalAfterAsync(200, 200, 200);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task A_slow_body_takes_a_second_of_the_clock_for_each_byte(Network network)
    {
        var time = new HastyTime();
        await using var sandbox = await FaultySandbox.StartAsync(network, clock: new(time, FrozenSandbox.Start));
        var body = (await sandbox.Client.ListAsync()).Body;
        sandbox.Faults.Next(ApiOperation.List, Fault.SlowBody());

        var reply = await sandbox.Client.ListAsync();

        Assert.Equal(body, reply.Body);
        Assert.Equal(body.Length, time.Seconds);
        await sandbox.AssertNormalAfterAsync(200, 200);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task Broken_json_and_html_come_as_successes_of_a_call_that_was_dialled(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.BrokenJson());
        sandbox.Faults.Next(ApiOperation.Create, Fault.NotJson());

        var (broken, html) = (await sandbox.Client.CreateAsync(), await sandbox.Client.CreateAsync());

        Assert.Equal("application/json; charset=utf-8", broken.ContentType);
        Assert.StartsWith("""{"date_updated":""", broken.Body, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => broken.Json);
        Assert.Equal("text/html; charset=utf-8", html.ContentType);
        Assert.Throws<JsonException>(() => html.Json);
        Assert.Equal(2, sandbox.Twilio.Dialled.Count);
        await sandbox.AssertNormalAfterAsync(201, 201);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task An_answer_without_a_body_has_none_to_lose_and_may_get_one(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network, calls: 10);
        Fault[] faults = [Fault.BodyCut(5), Fault.WrongContentLength(5), Fault.SlowBody(), Fault.BrokenJson(), Fault.NotJson()];
        var sids = (await sandbox.Client.ListAsync("Status=completed")).Sids;
        var statuses = new List<int>();
        foreach (var (fault, sid) in faults.Zip(sids))
        {
            sandbox.Faults.Next(ApiOperation.Delete, fault);
            statuses.Add((await sandbox.Client.DeleteAsync(sid)).Status);
        }

        Assert.Equal([204, 204, 204, 200, 200], statuses);
        await sandbox.AssertNormalAfterAsync(200, 204, 204, 204, 200, 200);
    }

    private static async Task<(byte[] Read, Exception? Failure)> ReadAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var read = new MemoryStream();
        var failure = await Record.ExceptionAsync(() => stream.CopyToAsync(read, bufferSize: 7, TestContext.Current.CancellationToken));
        return (read.ToArray(), failure);
    }

    [Fact]
    public async Task An_answer_begins_with_a_byte_order_mark_or_has_its_characters_escaped()
    {
        using var sandbox = new FrozenSandbox(calls: 10);
        var body = (await sandbox.ListAsync()).Body;
        sandbox.Twilio.Faults.Next(ApiOperation.List, Fault.ByteOrderMark());
        sandbox.Twilio.Faults.Next(ApiOperation.List, Fault.EscapedText());

        using var response = await sandbox.OpenAsync(sandbox.ListPath);
        var marked = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var escaped = await sandbox.ListAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)], marked);
        Assert.DoesNotContain("+0000", escaped.Body, StringComparison.Ordinal);
        Assert.Contains("\\u002B0000", escaped.Body, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(body), escaped.Json));
    }
}

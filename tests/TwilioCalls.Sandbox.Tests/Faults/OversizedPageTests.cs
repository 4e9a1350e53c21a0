using System.IO.Compression;
using System.Text.Json;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class OversizedPageTests
{
    [Fact]
    public async Task A_page_has_more_calls_than_were_asked_for()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.TooManyCalls(3), 2);

        var full = await sandbox.ListAsync("PageSize=10");
        var last = await sandbox.ListAsync("PageSize=100");

        Assert.Equal((13, 103), (full.Sids.Distinct().Count(), last.Sids.Distinct().Count()));
        Assert.Equal(10, (await sandbox.ListAsync("PageSize=10")).Sids.Length);
    }

    [Fact]
    public async Task A_page_of_millions_of_calls_is_a_few_kilobytes_on_the_wire()
    {
        await using var sandbox = await FaultySandbox.StartAsync(Network.Loopback, calls: 3);
        sandbox.Faults.Next(ApiOperation.List, PageFault.GzipBomb(2));

        using var response = await sandbox.Client.OpenAsync(sandbox.Client.ListPath);
        var packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.InRange(packed.Length, 1, 10_000);
        await using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var page = await JsonDocument.ParseAsync(unpacked, cancellationToken: TestContext.Current.CancellationToken);
        Assert.InRange(page.RootElement.GetProperty("calls").GetArrayLength(), 600_000, 800_000);
    }

    [Fact]
    public async Task Without_a_network_it_comes_unpacked()
    {
        using var sandbox = new FrozenSandbox(calls: 3);
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.GzipBomb(1));

        Assert.InRange((await sandbox.ListAsync()).Body.Length, 1024 * 1024, 1100 * 1024);
    }

    [Theory]
    [InlineData(9, 500)]
    [InlineData(10, 200)]
    public async Task A_page_is_refused_above_a_size(int size, int status)
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Every(ApiOperation.Any, PageFault.RefusedAbove(size));

        Assert.Equal(status, (await sandbox.ListAsync("PageSize=10")).Status);
        Assert.Equal(201, (await sandbox.CreateAsync()).Status);
    }

    [Fact]
    public void What_cannot_be_sent_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PageFault.TooManyCalls(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PageFault.GzipBomb(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PageFault.GzipBomb(257));
        Assert.Throws<ArgumentOutOfRangeException>(() => PageFault.RefusedAbove(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PageFault.Circle(0));
    }
}

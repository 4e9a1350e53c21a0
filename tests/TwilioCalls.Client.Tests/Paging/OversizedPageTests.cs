using System.Text;
using TwilioCalls.Client.Tests.Sandbox;
using TwilioCalls.Responses;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Client.Tests.Paging;

/// <summary>A server decides what it sends, but not how much memory that takes.</summary>
public sealed class OversizedPageTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_page_with_more_calls_than_were_asked_for_is_refused_after_the_calls_before(int tooMany)
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 30);
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 2, PageFault.TooManyCalls(tooMany));
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => sandbox.Client.ListIntoAsync(calls, new() { PageSize = 10 }));

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
        Assert.Contains("more than the 10 that were asked for", failure.Message, StringComparison.Ordinal);
        Assert.Equal((10, 2), (calls.Count, sandbox.Twilio.RequestCount));
    }

    [Fact]
    public async Task A_limit_asks_for_fewer_calls_and_more_are_refused()
    {
        var pages = new Pages(5);

        var failure = await Assert.ThrowsAsync<TwilioException>(() => TestClient.Over(pages.Handler).ListAsync(limit: 3));

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
    }

    [Theory]
    [InlineData(31, TwilioFailure.ListingBroken)]
    [InlineData(100, TwilioFailure.UnreadableAnswer)]
    public async Task Some_kilobytes_of_gzip_that_hold_millions_of_calls_are_refused(int megabytes, TwilioFailure expected)
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 30);
        sandbox.Twilio.Faults.Every(ApiOperation.List, PageFault.GzipBomb(megabytes));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => sandbox.Once.ListAsync());

        Assert.Equal(expected, failure.Failure);
    }

    public static TheoryData<string, string> Floods => new()
    {
        { "calls", """{"calls":[{}""" + Many(",{}") + "]}" },
        { "unknown properties", """{"calls":[{"a":0""" + Many(number => $",\"{number}\":0") + "}]}" },
        { "tokens of an unknown property", """{"calls":[{"a":[0""" + Many(",0") + "]}]}" },
        { "unknown properties of the page", """{"calls":[],"a":0""" + Many(number => $",\"{number}\":0") + "}" },
        { "addresses", """{"calls":[{"subresource_uris":{"a":0""" + Many(number => $",\"{number}\":\"\"") + "}}]}" },
        { "objects for text", """{"calls":[{"caller_name":[{}""" + Many(",{}") + "]}]}" },
        { "annotations", """{"calls":[{"annotation":[{}""" + Many(",{}") + "]}]}" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void What_is_allocated_for_a_flood_is_a_small_multiple_of_its_bytes(string what, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = Record.Exception(() => TwilioJson.ReadPage(body).Items.Select(call => (call.AdditionalProperties, call.SubresourceUris)).ToArray());
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(failure is null or TwilioException or System.Text.Json.JsonException, $"{what}: {failure}");
        // Most of it is freed at once: names of what is left out. Each call would take 50 times its bytes, each unknown property 20 times.
        Assert.InRange(allocated, 0, (body.Length * 12L) + Megabyte);
    }

    private static string Many(string item) => Many(_ => item);

    private static string Many(Func<int, string> item) => string.Concat(Enumerable.Range(0, 300_000).Select(item));
}

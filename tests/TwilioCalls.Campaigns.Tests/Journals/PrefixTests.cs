using System.Text;
using System.Text.Json;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>The process may die at any byte that it writes.</summary>
public class PrefixTests
{
    [Fact]
    public async Task Every_prefix_of_a_journal_loads_and_tells_of_no_call_less_than_it_announced()
    {
        var bytes = await RecordAsync();
        for (var length = 0; length <= bytes.Length; length++)
        {
            var state = Replay.Read(new MemoryStream(bytes, 0, length), "prefix").State;
            if (state.Header is not null)
            {
                state.Apply(new(LineKind.Open, -1, default), default);
            }

            var open = Announced(bytes.AsSpan(0, length));
            Assert.DoesNotContain(state.Rows, row => row.State == RowState.Waiting && open.Contains(row.Index));
        }
    }

    [Fact]
    public async Task From_no_prefix_is_anybody_dialled_whose_call_was_announced()
    {
        var bytes = await RecordAsync();
        for (var length = 0; length <= bytes.Length; length += 61)
        {
            using var campaign = new TestCampaign();
            await File.WriteAllBytesAsync(campaign.Path, bytes[..length], Stop);
            var announced = Announced(bytes.AsSpan(0, length));
            var numbers = TestCampaign.NumbersIn(campaign.Path);

            await campaign.RunAsync(settings: new() { CallsPerSecond = 100 });

            Assert.DoesNotContain(announced, index => campaign.Dialled.Contains(numbers[index]));
            Assert.Equal(campaign.Dialled.Count, campaign.Dialled.Distinct().Count());
        }
    }

    [Fact]
    public async Task A_line_feed_that_an_editor_took_away_takes_no_line_with_it()
    {
        using var campaign = new TestCampaign();
        await campaign.RunAsync(TestCampaign.Rows(2));
        var bytes = await File.ReadAllBytesAsync(campaign.Path, Stop);
        await File.WriteAllBytesAsync(campaign.Path, bytes[..^1], Stop);

        await campaign.RunAsync(TestCampaign.Rows(2));

        Assert.Equal(2, campaign.Dialled.Count);
        Assert.Equal(bytes, (await File.ReadAllBytesAsync(campaign.Path, Stop))[..bytes.Length]);
    }

    /// <summary>The rows that have a whole <c>dial</c> line, be it without its line feed, after which no line says that they may be dialled again.</summary>
    private static HashSet<int> Announced(ReadOnlySpan<byte> prefix)
    {
        var open = new HashSet<int>();
        var text = Encoding.UTF8.GetString(prefix);
        foreach (var line in (text.EndsWith("\"}", StringComparison.Ordinal) && text[(text.LastIndexOf('\n') + 1)..].Contains("\"sum\":", StringComparison.Ordinal) ? text : text[..(text.LastIndexOf('\n') + 1)]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => JsonDocument.Parse(one).RootElement))
        {
            if (line.GetProperty("line").GetString() == "dial")
            {
                open.Add(line.GetProperty("row").GetInt32());
            }
            else if (line.TryGetProperty("again", out _))
            {
                open.Remove(line.GetProperty("row").GetInt32());
            }
        }

        return open;
    }

    /// <summary>A campaign in which everything happens.</summary>
    private static async Task<byte[]> RecordAsync()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.ConnectionReset(FaultMoment.After));
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 3, Fault.ConnectionReset(FaultMoment.Before));
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 4, Fault.TooManyRequests(1));
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 6, Fault.TooManyConcurrentCalls());
        await campaign.RunAsync(
            [.. TestCampaign.Rows(5), TestCampaign.Row("+15005550011"), TestCampaign.Row("+15005550001")],
            new() { CallsPerSecond = 100, MaximumAttempt = 2, RetryInterval = TimeSpan.FromMinutes(5) });
        Assert.Single(campaign.Done, row => row.Outcome == "Unknown");
        return await File.ReadAllBytesAsync(campaign.Path, Stop);
    }
}

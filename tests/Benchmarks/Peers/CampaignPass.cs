using System.Diagnostics;
using System.Globalization;
using System.Text;
using TwilioCalls.Campaigns;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>The journal of a campaign without its calls, and what it is compared with.</summary>
internal static class CampaignPass
{
    private static readonly string Account = Environment.GetEnvironmentVariable("TWILIO_ACCOUNT_SID") ?? "AC00000000000000000000000000000000";

    /// <summary>As many lines as rows, as long as those that announce a call, each flushed to the disk.</summary>
    public static string FlushLines(string path, int rows)
    {
        var line = Encoding.UTF8.GetBytes("{\"kind\":\"dial\",\"row\":99999,\"at\":\"2026-11-26T09:00:00.0000000Z\",\"attempt\":1,\"sum\":\"00000000\"}\n");
        return Measure(() =>
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            for (var row = 0; row < rows; row++)
            {
                file.Write(line);
                file.Flush(flushToDisk: true);
            }
        });
    }

    /// <summary>The list is taken, and each row is announced, flushed, called and ended, one after the other.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="done">How many of them are called.</param>
    public static string Journal(string path, int rows, int done) => Measure(() =>
    {
        using var journal = Open(path);
        var list = new CampaignList(journal);
        for (var row = 0; row < rows; row++)
        {
            var to = string.Create(CultureInfo.InvariantCulture, $"+1415{2_000_000 + row}");
            list.Add(new(
                RowKey.Read("To", to, to), new() { To = to, From = "+14155550100", Twiml = "<Response><Say>Hello Member, the office is closed.</Say></Response>" },
                null, [new("To", to), new("Name", "Member"), new("Day", "Friday")]));
        }

        for (var row = 0; row < done; row++)
        {
            var sid = string.Create(CultureInfo.InvariantCulture, $"CA{row:x32}");
            var now = DateTimeOffset.UtcNow;
            journal.Append(new(LineKind.Dial, row, now) { Attempt = 1 });
            journal.CommitAsync().GetAwaiter().GetResult();
            journal.Append(new(LineKind.Call, row, now) { Sid = sid, QueueTime = 0 });
            journal.Write();
            journal.Append(new(LineKind.End, row, now) { Sid = sid, Status = "completed", Duration = 12 });
            journal.Write();
        }

        journal.CloseAsync().GetAwaiter().GetResult();
    });

    /// <summary>The first thing that this process does is to take up the journal.</summary>
    public static string Resume(string path) => Measure(() => Open(path).Dispose());

    private static CampaignJournal Open(string path) =>
        CampaignJournal.Open(JournalFile.Open(path), path, new("benchmark", Account, "To", null), TimeProvider.System);

    private static string Measure(Action pass)
    {
        var watch = Stopwatch.StartNew();
        pass();
        return string.Create(CultureInfo.InvariantCulture, $$"""{"Milliseconds":{{watch.Elapsed.TotalMilliseconds:F1}}}""");
    }
}

using System.Globalization;
using BenchmarkDotNet.Running;
using TwilioCalls.Benchmarks.Allocations;
using TwilioCalls.Benchmarks.Growth;
using TwilioCalls.Benchmarks.Peers;

// One contender a process. It says in one line of JSON how long its pass took, and over how many calls.
switch (args)
{
    case ["FlushedLines", var path, var rows]:
        Console.WriteLine(CampaignPass.FlushLines(path, int.Parse(rows, CultureInfo.InvariantCulture)));
        return;
    case ["JournalledRows", var path, var rows, var done]:
        Console.WriteLine(CampaignPass.Journal(path, int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(done, CultureInfo.InvariantCulture)));
        return;
    case ["ResumedJournal", var path]:
        Console.WriteLine(CampaignPass.Resume(path));
        return;
    case ["Allocations"]:
        BenchmarkRunner.Run<ReadingBenchmarks>(ReadingBenchmarks.Settings);
        return;
    case ["GrowthChart", var figures, var picture]:
        GrowthChart.Draw(figures, picture);
        return;
}

var login = PeerLogin.FromEnvironment();
using var http = login.CreateHttpClient();
Console.WriteLine(await MeasureAsync());

Task<string> MeasureAsync()
{
    switch (args)
    {
        case ["RawListing"]:
            var raw = new RawListing(login, http);
            return TimedPass.MeasureAsync(raw.RunAsync, raw.RunAsync);
        case ["SdkListing"]:
            var sdk = new SdkListing(login);
            return TimedPass.MeasureAsync(sdk.RunAsync, sdk.RunAsync);
        case ["SdkRemoval", var count]:
            var removal = new SdkRemoval(login, int.Parse(count, CultureInfo.InvariantCulture));
            return TimedPass.MeasureAsync(removal.WarmUpAsync, removal.RunAsync);
        default:
            throw new ArgumentException("A contender is needed, as the measures name them.");
    }
}

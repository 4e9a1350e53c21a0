using System.Diagnostics;
using System.Globalization;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Campaigns.Tests.Kills;

/// <summary>
/// A process that dials is killed at random moments, and started again, each time. What the virtual Twilio has dialled is the witness.
/// </summary>
public sealed class KillTests : IDisposable
{
    /// <summary>Says how many kills there are, instead of those that every run can afford.</summary>
    private const string KillsVariable = "CAMPAIGN_KILLS";

    private const int Rows = 500;
    private const int UsualKills = 25;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kills-");

    private string JournalPath => Path.Combine(_folder.FullName, "kills.jsonl");

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), CultureInfo.InvariantCulture, out var kills) ? kills : UsualKills;

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task Nobody_is_called_twice_and_nobody_is_forgotten_however_often_the_process_is_killed(int percentLost)
    {
        var twilio = new VirtualTwilio(new() { CallCount = 0, CallsPerSecond = 1000 });
        if (percentLost > 0)
        {
            twilio.Faults.Share(ApiOperation.Create, new FaultMix(1, percentLost).With(Fault.ConnectionReset(FaultMoment.After)));
        }

        await using var host = await SandboxHost.StartAsync(new() { Twilio = twilio });
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(host, TimeSpan.FromMilliseconds(random.Next(2, 800)));
            Assert.Equal(twilio.Dialled.Count, twilio.Dialled.Distinct().Count());
        }

        var killed = twilio.Dialled.Count;
        await EndAsync(host, "keep");
        AssertAccounted(twilio);
        await EndAsync(host, "redial");

        Assert.Equal(Rows, twilio.Dialled.Distinct().Count());
        Assert.Equal(Rows, twilio.Dialled.Count);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} of {2} dialled until then.", Kills, killed, Rows);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Each row was dialled once, or it is not known whether it was.</summary>
    private void AssertAccounted(VirtualTwilio twilio)
    {
        using var stream = File.OpenRead(JournalPath);
        var state = Replay.Read(stream, JournalPath).State;
        Assert.Equal(twilio.Dialled.Count, twilio.Dialled.Distinct().Count());
        Assert.Equal(Rows, state.Rows.Count);
        var numbers = TestCampaign.NumbersIn(JournalPath);
        Assert.All(state.Rows, row => Assert.True(
            row.State == RowState.Unknown || (row.State is RowState.Answered or RowState.Machine or RowState.Unanswered && twilio.Dialled.Contains(numbers[row.Index])), $"{numbers[row.Index]} is {row.State}."));
        // What the look-up could find, it has.
        Assert.DoesNotContain(state.Rows, row => row.State == RowState.Unknown && twilio.Dialled.Contains(numbers[row.Index]));
    }

    private async Task KillAsync(SandboxHost host, TimeSpan after)
    {
        using var process = Start(host, "keep");
        await process.StandardOutput.ReadLineAsync(Stop);
        await Task.Delay(after, Stop);
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }

    private async Task EndAsync(SandboxHost host, string redial)
    {
        using var process = Start(host, redial);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.EndsWith("Done", output.TrimEnd(), StringComparison.Ordinal);
    }

    private Process Start(SandboxHost host, string redial) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "TwilioCalls.Campaigns.Driver.dll"),
            host.BaseAddress.AbsoluteUri, host.Twilio.AccountSid, host.Twilio.AuthToken, JournalPath, Rows.ToString(CultureInfo.InvariantCulture), redial,
        ])
    {
        RedirectStandardOutput = true,
    })!;
}

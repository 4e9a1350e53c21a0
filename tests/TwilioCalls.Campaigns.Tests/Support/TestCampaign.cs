global using static TwilioCalls.Campaigns.Tests.Support.CurrentTest;
global using TwilioCalls.Campaigns.Tests.Support;
using System.Security;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox;

namespace TwilioCalls.Campaigns.Tests.Support;

internal static class CurrentTest
{
    /// <summary>Ends whatever the test waits for when the run is stopped.</summary>
    public static CancellationToken Stop => TestContext.Current.CancellationToken;
}

/// <summary>A campaign against a virtual Twilio, whose clock jumps wherever somebody waits.</summary>
internal sealed class TestCampaign : IDisposable
{
    public const string From = "+14155550199";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-");

    public TestCampaign(VirtualTwilio? twilio = null)
    {
        Twilio = twilio ?? new(new() { CallCount = 0 });
        Client = ClientOf(Twilio);
    }

    public VirtualTwilio Twilio { get; }

    public TwilioClient Client { get; set; }

    public string Path => System.IO.Path.Combine(_folder.FullName, "spring.jsonl");

    public List<CampaignRow> Done { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Is called whenever somebody waits, with the time.</summary>
    public Action<DateTimeOffset> OnWait { get; set; } = static _ => { };

    public Func<JournalFile> OpenFile { get => field ?? (() => JournalFile.Open(Path)); set; }

    public IReadOnlyList<string> Dialled => Twilio.Dialled;

    public static string Number(int index) => $"+1415{5550200 + index}";

    public static RowInput Row(string to, string? key = null) => new(
        key ?? RowKey.Read("To", to, to), new() { To = to, From = From, Url = new("https://example.com/") }, null, [new("To", to), new("Name", "Ada")]);

    public static RowInput[] Rows(int count) => [.. Enumerable.Range(0, count).Select(index => Row(Number(index)))];

    public TwilioClient ClientOf(VirtualTwilio twilio, Func<TwilioClientOptions, TwilioClientOptions>? change = null)
    {
        var secret = new SecureString();
        Array.ForEach(twilio.AuthToken.ToCharArray(), secret.AppendChar);
        var options = new TwilioClientOptions
        {
            Authentication = TwilioAuthentication.Create(twilio.AccountSid, secret),
            AccountSid = twilio.AccountSid,
            Handler = new SandboxHandler(twilio),
            Time = twilio.Clock,
            Delay = (time, _) =>
            {
                twilio.Advance(time);
                OnWait(twilio.Clock.GetUtcNow());
                return Task.CompletedTask;
            },
        };
        return new(change?.Invoke(options) ?? options);
    }

    public CampaignJournal Open(string? account = null, string key = "To", string? shard = null) =>
        CampaignJournal.Open(OpenFile(), Path, new("test", account ?? Twilio.AccountSid, key, shard), Twilio.Clock);

    /// <summary>Gives the rows to the campaign, and runs it.</summary>
    public async Task<CampaignEnd> RunAsync(IEnumerable<RowInput>? rows = null, CampaignSettings? settings = null, CancellationToken? stop = null)
    {
        using var journal = Open();
        var list = new CampaignList(journal);
        Array.ForEach([.. rows ?? []], row => list.Add(row));
        using var run = new RunContext(Client, Twilio.AccountSid, journal, settings ?? new() { CallsPerSecond = 100 })
        {
            Done = Done.Add,
            Warn = Warnings.Add,
            Passwords = list.Passwords,
        };
        return await new CampaignRun(run, new(Path)).RunAsync(stop ?? Stop);
    }

    public CampaignState Read()
    {
        using var stream = File.OpenRead(Path);
        return Replay.Read(stream, Path).State;
    }

    /// <summary>The numbers of a journal's rows whose keys are numbers, in their order.</summary>
    public static string[] NumbersIn(string path)
    {
        using var reader = new CampaignReader(path);
        return [.. reader.State.Rows.Select(row => "+" + reader.Given(row).Key)];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

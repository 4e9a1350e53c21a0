using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using TwilioCalls.Json;
using TwilioCalls.Parameters;
using TwilioCalls.Responses;
using TwilioCalls.Sandbox;

namespace TwilioCalls.Benchmarks.Allocations;

/// <summary>What reading and writing allocates, on what the virtual Twilio sends.</summary>
public class ReadingBenchmarks
{
    private const int CallsAPage = 1000;

    private readonly NewCall _form = new()
    {
        To = "+14155550101", From = "+14155550100", Twiml = "<Response><Say>The office is closed.</Say></Response>", Timeout = 20,
    };

    private readonly byte[] _date = "Tue, 31 Aug 2010 20:36:28 +0000"u8.ToArray();

    private byte[] _page = [];
    private byte[] _call = [];
    private string[] _texts = [];

    /// <summary>In this process, and short: what is allocated is the same in each pass.</summary>
    public static IConfig Settings { get; } = DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default);

    /// <summary>A thousand copies of the texts of a call: what a page would take if nothing were shared, and there were nothing else.</summary>
    [Benchmark]
    public int PageTextsAlone()
    {
        var length = 0;
        foreach (var text in _texts)
        {
            for (var copy = 0; copy < CallsAPage; copy++)
            {
                length += new string(text.AsSpan()).Length;
            }
        }

        return length;
    }

    /// <summary>A page of 1,000 calls.</summary>
    [Benchmark]
    public object ReadPage() => TwilioJson.ReadPage(_page);

    /// <summary>A call by itself.</summary>
    [Benchmark]
    public object ReadCall() => TwilioJson.ReadCall(_call);

    /// <summary>A date.</summary>
    [Benchmark]
    public bool ReadDate() => JsonValue.Of(_date).ToTime().IsUnreadable;

    /// <summary>The form of a call to be dialled.</summary>
    [Benchmark]
    public int WriteForm() => ApiParameters.Pairs(_form).Count();

    /// <summary>Gets the bodies.</summary>
    [GlobalSetup]
    public async Task PrepareAsync()
    {
        var twilio = new VirtualTwilio(new() { CallCount = CallsAPage });
        using var http = new HttpClient(new SandboxHandler(twilio));
        var login = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}"));
        http.DefaultRequestHeaders.Authorization = new("Basic", login);
        var calls = $"https://api.twilio.com/2010-04-01/Accounts/{twilio.AccountSid}/Calls";
        _page = await http.GetByteArrayAsync(new Uri($"{calls}.json?PageSize={CallsAPage}"));
        _texts = TextsOf(TwilioJson.ReadPage(_page).Items[0]);
        _call = await http.GetByteArrayAsync(new Uri($"{calls}/{TwilioJson.ReadPage(_page).Items[0].Sid}.json"));
    }

    /// <summary>A call's texts, also those that calls have in common.</summary>
    private static string[] TextsOf(Call call) =>
    [
        .. typeof(Call).GetProperties().Where(property => property.PropertyType == typeof(string))
            .Select(property => (string?)property.GetValue(call)).OfType<string>(),
    ];
}

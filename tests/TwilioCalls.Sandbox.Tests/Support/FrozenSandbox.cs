using System.Net.Http.Headers;
using System.Text;

namespace TwilioCalls.Sandbox.Tests.Support;

/// <summary>A virtual Twilio whose clock stands still, and an HTTP client on it with the main account's credentials.</summary>
internal sealed class FrozenSandbox : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http;

    public FrozenSandbox(int calls = 0, int seed = 1)
    {
        Twilio = new(new() { CallCount = calls, Seed = seed, Clock = SandboxClock.Frozen(Start) });
        _http = new(new SandboxHandler(Twilio)) { BaseAddress = new("https://api.twilio.com") };
        Account = Twilio.AccountSid;
        SignIn(Twilio.AccountSid, Twilio.AuthToken);
    }

    public VirtualTwilio Twilio { get; }

    /// <summary>The account in the paths.</summary>
    public string Account { get; set; }

    public string ListPath => $"/2010-04-01/Accounts/{Account}/Calls.json";

    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    public string CallPath(string sid) => $"/2010-04-01/Accounts/{Account}/Calls/{sid}.json";

    public void SignIn(string user, string password) => Headers.Authorization =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    public void Pass(int seconds) => Twilio.Advance(TimeSpan.FromSeconds(seconds));

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Reply> DeleteAsync(string sid) => SendAsync(HttpMethod.Delete, CallPath(sid));

    public Task<Reply> FetchAsync(string sid) => GetAsync(CallPath(sid));

    /// <param name="query">With its escapes and without the question mark.</param>
    public Task<Reply> ListAsync(string query = "") => GetAsync($"{ListPath}?{query}");

    public Task<Reply> UpdateAsync(string sid, params (string Key, string Value)[] form) => PostAsync(CallPath(sid), form);

    /// <summary>A create with what is required, unless the form says otherwise: a value of null takes a key away.</summary>
    public Task<Reply> CreateAsync(params (string Key, string? Value)[] form)
    {
        var required = new (string Key, string? Value)[]
        {
            ("To", "+14155550123"), ("From", "+14155550100"), ("Url", "https://example.com/voice"),
        };
        var pairs = required.Where(pair => form.All(given => given.Key != pair.Key)).Concat(form).Where(pair => pair.Value is not null);
        return PostAsync(ListPath, [.. pairs.Select(pair => (pair.Key, pair.Value!))]);
    }

    /// <summary>Creates a call and gives its SID.</summary>
    public async Task<string> DialAsync(string to = "+14155550123", params (string Key, string? Value)[] form) =>
        (await CreateAsync([("To", to), .. form])).Created();

    public Task<Reply> PostAsync(string path, params (string Key, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))));

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }

    public void Dispose() => _http.Dispose();
}

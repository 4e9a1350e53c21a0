using System.Net.Http.Headers;
using System.Text;

namespace TwilioCalls.Sandbox.Tests.Support;

/// <summary>A virtual Twilio whose clock stands still, and an HTTP client on it with the main account's credentials.</summary>
internal sealed class FrozenSandbox : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http;

    public FrozenSandbox(int calls = 0, int seed = 1)
        : this(new VirtualTwilio(new() { CallCount = calls, Seed = seed, Clock = SandboxClock.Frozen(Start) }))
    {
    }

    /// <param name="twilio">Its clock stands still.</param>
    /// <param name="network">What carries the requests to it; they reach it directly when left out.</param>
    /// <param name="address">Where it is.</param>
    public FrozenSandbox(VirtualTwilio twilio, HttpMessageHandler? network = null, Uri? address = null)
    {
        Twilio = twilio;
        _http = new(network ?? new SandboxHandler(twilio)) { BaseAddress = address ?? new("https://api.twilio.com") };
        Account = twilio.AccountSid;
        SignIn(twilio.AccountSid, twilio.AuthToken);
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

    /// <summary>A create with what is required, unless the form says otherwise: a value of null removes a key.</summary>
    public Task<Reply> CreateAsync(params (string Key, string? Value)[] form)
    {
        var required = new (string Key, string? Value)[]
        {
            ("To", "+14155550123"), ("From", "+14155550100"), ("Url", "https://example.com/voice"),
        };
        var pairs = required.Where(pair => form.All(given => given.Key != pair.Key)).Concat(form).Where(pair => pair.Value is not null);
        return PostAsync(ListPath, [.. pairs.Select(pair => (pair.Key, pair.Value!))]);
    }

    /// <summary>Creates a call and returns its SID.</summary>
    public async Task<string> DialAsync(string to = "+14155550123", params (string Key, string? Value)[] form) =>
        (await CreateAsync([("To", to), .. form])).Created();

    /// <summary>A create that its client may cancel.</summary>
    public async Task<HttpResponseMessage> CreateAsync(CancellationToken givesUp)
    {
        using var form = new FormUrlEncodedContent(
            [new("To", "+14155550123"), new("From", "+14155550100"), new("Url", "https://example.com/voice")]);
        return await _http.PostAsync(ListPath, form, givesUp);
    }

    /// <summary>Reads the headers of an answer, and leaves its body where it is.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path) =>
        _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

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

using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace TwilioCalls.Statistics.Tests.Browser;

/// <summary>A page in the browser, with all that it complained of and asked for.</summary>
internal sealed class BrowserPage : IDisposable
{
    private readonly DevTools _tools;
    private readonly string _file;
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _session;

    private BrowserPage(DevTools tools, string html)
    {
        _tools = tools;
        _file = Path.Combine(Path.GetTempPath(), $"twiliocalls-{Guid.NewGuid():n}.html");
        File.WriteAllText(_file, html);
        _tools.Happened += Take;
    }

    /// <summary>Errors and warnings in its console, and exceptions.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>The addresses that it asked for, but its own.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<BrowserPage> OpenAsync(DevTools tools, string html, bool isDark)
    {
        var page = new BrowserPage(tools, html);
        var target = await tools.SendAsync("Target.createTarget", new { url = "about:blank" }, null, Stop);
        var attached = await tools.SendAsync("Target.attachToTarget", new { targetId = (string)target["targetId"]!, flatten = true }, null, Stop);
        page._session = (string)attached["sessionId"]!;
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await page.SendAsync(domain + ".enable", new { });
        }

        await page.SendAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } } });
        await page.SendAsync("Page.navigate", new { url = page.Address });
        await page._loaded.Task.WaitAsync(Stop);
        return page;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Address => new Uri(_file).AbsoluteUri;

    /// <summary>The value of an expression; a promise is awaited.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true });
        return answer["exceptionDetails"] is { } problem ? throw new InvalidOperationException(problem.ToJsonString()) : answer["result"]!["value"];
    }

    /// <summary>A picture of its upper part, as PNG.</summary>
    public async Task<byte[]> PictureAsync(int width, int height) => Convert.FromBase64String((string)(await SendAsync(
        "Page.captureScreenshot", new { format = "png", captureBeyondViewport = true, clip = new { x = 0, y = 0, width, height, scale = 1 } }))["data"]!);

    /// <summary>What a printer would be given, as PDF.</summary>
    public async Task<byte[]> PrintAsync() => Convert.FromBase64String((string)(await SendAsync("Page.printToPDF", new { printBackground = true }))["data"]!);

    public void Dispose()
    {
        _tools.Happened -= Take;
        File.Delete(_file);
    }

    private Task<JsonNode> SendAsync(string method, object parameters) => _tools.SendAsync(method, parameters, _session, Stop);

    private void Take(string? session, string name, JsonNode what)
    {
        if (session != _session)
        {
            return;
        }

        switch (name)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Runtime.exceptionThrown":
                Complaints.Enqueue(what["exceptionDetails"]!.ToJsonString());
                break;
            case "Runtime.consoleAPICalled" when (string?)what["type"] is "error" or "warning" or "assert":
                Complaints.Enqueue(what["args"]!.ToJsonString());
                break;
            case "Log.entryAdded" when (string?)what["entry"]!["level"] is "error" or "warning":
                Complaints.Enqueue((string)what["entry"]!["text"]!);
                break;
            case "Network.requestWillBeSent" when (string?)what["request"]!["url"] is { } address && address != Address:
                Requests.Enqueue(address);
                break;
        }
    }
}

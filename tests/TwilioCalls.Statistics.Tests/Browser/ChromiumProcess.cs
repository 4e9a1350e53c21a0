using System.Diagnostics;

namespace TwilioCalls.Statistics.Tests.Browser;

/// <summary>A headless Chromium of its own, with an empty profile.</summary>
internal sealed class ChromiumProcess : IDisposable
{
    private const string Variable = "CHROMIUM";
    private const string Ready = "DevTools listening on ";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly Process _process;
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("twiliocalls-chromium-");

    private ChromiumProcess(string program)
    {
        // As root, and in containers, Chromium's own sandbox does not start. It opens no page but the test's.
        var start = new ProcessStartInfo(program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,900", "--remote-debugging-port=0",
            $"--user-data-dir={_profile.FullName}", "about:blank",
        ])
        {
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
    }

    /// <exception cref="InvalidOperationException">There is none on this machine. The message says what to do.</exception>
    public static ChromiumProcess Start() => new(Find() ?? throw new InvalidOperationException(
        $"Chromium is missing: the tests of the report open it in a browser. Install it (Debian's package is chromium), or set {Variable} to the program of Chrome or Edge."));

    /// <summary>Where it can be controlled: it says so when it is ready.</summary>
    public async Task<Uri> AddressAsync(CancellationToken stop)
    {
        var said = new List<string>();
        while (await _process.StandardError.ReadLineAsync(stop) is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                // What it says later is of no interest, but must be read, or it would wait.
                _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new Uri(line[Ready.Length..]);
            }

            said.Add(line);
        }

        throw new InvalidOperationException($"Chromium ended before it was ready: {string.Join('\n', said)}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser's that ends late may still write there; the folder is temporary.
        }
    }

    private static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
            .Concat(Places)
            .FirstOrDefault(File.Exists);
}

namespace TwilioCalls.Statistics.Tests.Browser;

/// <summary>One browser for all tests of a class.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly DevTools _tools = new();
    private ChromiumProcess? _browser;

    public async ValueTask InitializeAsync()
    {
        _browser = ChromiumProcess.Start();
        await _tools.ConnectAsync(await _browser.AddressAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _tools.DisposeAsync();
        _browser?.Dispose();
    }

    /// <summary>Opens a page out of a file, in a window of its own.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isDark">Whether the reader likes pages dark.</param>
    internal Task<BrowserPage> OpenAsync(string html, bool isDark = false) => BrowserPage.OpenAsync(_tools, html, isDark);
}

using System.Text.Json.Nodes;
using TwilioCalls.Statistics.Tests.Report;

namespace TwilioCalls.Statistics.Tests.Browser;

/// <summary>The page as a browser shows it.</summary>
public class ReportPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Hostile = "</script><img src=x onerror=\"window.hacked=1\">";

    // The colour of each series is among the pixels of its chart.
    private const string UndrawnSeries = """
        (() => {
          const root = getComputedStyle(document.documentElement);
          const key = (data, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
          const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgb = text => { pixel.fillStyle = text; pixel.fillRect(0, 0, 1, 1); return key(pixel.getImageData(0, 0, 1, 1).data, 0); };
          return JSON.parse(document.getElementById('charts').textContent).flatMap((chart, number) => {
            const canvas = document.getElementById('chart' + number);
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            const seen = new Set();
            for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) seen.add(key(data, at));
            return chart.series.filter(one => one.data.some(value => value > 0) && !seen.has(rgb(root.getPropertyValue('--' + one.color).trim())))
              .map(one => `${number} ${one.name}`);
          });
        })()
        """;

    private static string Axe { get; } = new StreamReader(typeof(ReportPageTests).Assembly.GetManifestResourceStream("axe.js")!).ReadToEnd();

    [Theory, InlineData(false), InlineData(true)]
    public async Task All_charts_are_drawn_in_the_colours_of_the_page_without_a_complaint_or_a_request(bool isDark)
    {
        using var page = await browser.OpenAsync(Reports.Of(CallCentre.Calls()), isDark);

        Assert.Equal(8, (int)(await page.EvaluateAsync("document.querySelectorAll('canvas').length"))!);
        Assert.Empty(Texts(await page.EvaluateAsync(UndrawnSeries)));
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Nothing_keeps_people_from_reading_it(bool isDark)
    {
        using var page = await browser.OpenAsync(Reports.Of(CallCentre.Calls()), isDark);

        Assert.Empty(await ViolationsAsync(page));
    }

    [Fact]
    public async Task A_report_of_no_calls_has_nothing_to_draw_and_nothing_to_complain_of()
    {
        using var page = await browser.OpenAsync(Reports.Of([]));

        Assert.Contains("No calls", (string)(await page.EvaluateAsync("document.body.innerText"))!);
        Assert.Empty(await ViolationsAsync(page));
        Assert.Empty(page.Complaints);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Names_that_are_markup_are_shown_as_text(bool isMasked)
    {
        var call = new Call
        {
            Status = Hostile, Direction = "inbound", From = Hostile, To = Hostile, StartTime = Reports.Now, EndTime = Reports.Now.AddMinutes(1),
            Duration = 60, Price = -1, PriceUnit = Hostile, AnsweredBy = Hostile,
        };
        var failed = new Call { Status = "failed", Direction = "outbound-api", To = Hostile, StartTime = Reports.Now };
        using var page = await browser.OpenAsync(Reports.Of([call, failed], Hostile, isMasked));

        Assert.Equal(Hostile, (string)(await page.EvaluateAsync("document.title"))!);
        Assert.Equal(Hostile, (string)(await page.EvaluateAsync("document.querySelector('h1').textContent"))!);
        Assert.Equal(!isMasked, (bool)(await page.EvaluateAsync($"[...document.querySelectorAll('tbody th')].some(one => one.textContent === {JsonValue.Create(Hostile).ToJsonString()})"))!);
        Assert.True((bool)(await page.EvaluateAsync("document.images.length === 0 && window.hacked === undefined && document.scripts.length === 3"))!);
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
    }

    [Theory]
    [InlineData("fetch('http://127.0.0.1:9/')", "connect-src")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/' }))", "img-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 1' }))", "script-src-elem")]
    public async Task Its_policy_lets_nothing_out_and_nothing_else_run(string attempt, string directive)
    {
        using var page = await browser.OpenAsync(Reports.Of([]));
        var refused = await page.EvaluateAsync(
            $"new Promise(done => {{ document.addEventListener('securitypolicyviolation', one => done(one.effectiveDirective)); Promise.resolve({attempt}).catch(() => 0); }})");

        Assert.Equal(directive, (string)refused!);
        Assert.Null(await page.EvaluateAsync("window.hacked"));
    }

    [Fact]
    public async Task On_paper_it_is_light_and_shows_each_row()
    {
        using var page = await browser.OpenAsync(Reports.Of(CallCentre.Calls()), isDark: true);
        await page.EvaluateAsync("addEventListener('beforeprint', () => window.printed = getComputedStyle(document.documentElement).getPropertyValue('--card').trim())");
        var paper = await page.PrintAsync();

        Assert.Equal("%PDF"u8, paper.AsSpan(0, 4));
        Assert.Equal("#ffffff", (string)(await page.EvaluateAsync("window.printed"))!);
        Assert.NotEqual("#ffffff", (string)(await page.EvaluateAsync("getComputedStyle(document.documentElement).getPropertyValue('--card').trim()"))!);
        Assert.Empty(page.Complaints);
    }

    /// <summary>The picture in the documentation: with TWILIOCALLS_WRITE_PICTURES=1 it is made anew.</summary>
    [Fact]
    public async Task It_can_be_shown_as_a_picture()
    {
        using var page = await browser.OpenAsync(Reports.Of(CallCentre.Calls(), "Calls in November"));
        var picture = await page.PictureAsync(width: 1280, height: 1240);

        Assert.True(picture.Length > 20_000);
        if (Environment.GetEnvironmentVariable("TWILIOCALLS_WRITE_PICTURES") == "1")
        {
            await File.WriteAllBytesAsync(Path.Combine(RepositoryFolder(), "docs/images/report.png"), picture, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string[]> ViolationsAsync(BrowserPage page)
    {
        await page.EvaluateAsync(Axe);
        return Texts(await page.EvaluateAsync(
            "axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')))"));
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(one => (string)one!)];

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TwilioCalls.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}

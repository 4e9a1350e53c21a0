using System.Security.Cryptography;
using System.Text;

namespace TwilioCalls.Statistics.Html;

/// <summary>A script or style that stands in the page, with the hash by which the page's policy allows it.</summary>
internal sealed class PageResource
{
    private PageResource(string text)
    {
        Text = text;
        using var algorithm = SHA256.Create();
#pragma warning disable CA1850 // The static method is not there on .NET Framework.
        Source = $"'sha256-{Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)))}'";
#pragma warning restore CA1850
    }

    /// <summary>Chart.js, as it is published.</summary>
    public static PageResource ChartLibrary { get; } = Read("chart.js");

    /// <summary>What draws the charts of the page with it.</summary>
    public static PageResource Script { get; } = Read("report.js");

    public static PageResource Style { get; } = Read("report.css");

    public string Text { get; }

    /// <summary>Its hash, as a source of a Content-Security-Policy.</summary>
    public string Source { get; }

    private static PageResource Read(string name)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream("TwilioCalls.Report." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser reads each line break as this one before it compares the hash.
        return new(reader.ReadToEnd().Replace("\r\n", "\n"));
    }
}

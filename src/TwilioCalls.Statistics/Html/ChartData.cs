using System.Text;
using System.Text.Json;

namespace TwilioCalls.Statistics.Html;

/// <summary>Writes charts as JSON that can stand in a page: each character that could end or begin markup is escaped.</summary>
internal static class ChartData
{
    // What is beyond cannot be told apart in a chart.
    private const int Digits = 4;

    public static string Of(IEnumerable<ReportChart> charts)
    {
        using var stream = new MemoryStream();
        // The default encoder escapes <, >, &, quotes, and all but plain ASCII.
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var chart in charts)
            {
                Write(json, chart);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ReportChart chart)
    {
        json.WriteStartObject();
        json.WriteString("unit", chart.Unit);
        json.WriteBoolean("stacked", chart.IsStacked);
        json.WriteBoolean("horizontal", chart.IsHorizontal);
        json.WriteStartArray("labels");
        foreach (var label in chart.Labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (var series in chart.Series)
        {
            json.WriteStartObject();
            json.WriteString("name", series.Name);
            json.WriteString("color", series.Colour);
            json.WriteBoolean("line", series.IsLine);
            json.WriteStartArray("data");
            foreach (var value in series.Values)
            {
                json.WriteNumberValue(Math.Round(value, Digits));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

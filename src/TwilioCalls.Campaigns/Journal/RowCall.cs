using System.Globalization;
using System.Text.Json;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>What a <c>row</c> line has of its row: the call to dial, in the wire's words, and the columns.</summary>
internal static class RowCall
{
    /// <summary>Writes the parts of the line.</summary>
    public static void Write(Utf8JsonWriter json, RowInput row)
    {
        if (row.TimeZone is not null)
        {
            json.WriteString(LineNames.TimeZone, row.TimeZone);
        }

        if (row.Call.SipAuthPassword is not null)
        {
            json.WriteBoolean(LineNames.NeedsPassword, true);
        }

        json.WriteStartObject(LineNames.Call);
        foreach (var parameter in ApiParameters.Of(typeof(NewCall)).Where(parameter => parameter.Name != nameof(NewCall.SipAuthPassword)))
        {
            var pairs = parameter.Pairs(row.Call).ToArray();
            if (parameter.Type == typeof(string[]) && pairs.Length > 0)
            {
                json.WriteStartArray(parameter.Name);
                Array.ForEach(pairs, pair => json.WriteStringValue(pair.Value));
                json.WriteEndArray();
            }
            else if (pairs.Length > 0)
            {
                json.WriteString(parameter.Name, pairs[0].Value);
            }
        }

        json.WriteEndObject();
        json.WriteStartObject(LineNames.Cells);
        foreach (var cell in row.Cells)
        {
            json.WriteString(cell.Key, cell.Value);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the row of a line that is known to be whole.</summary>
    /// <param name="line">The line.</param>
    /// <param name="needsPassword">Whether it lacks a SIP password, which is never written.</param>
    public static RowInput Read(ReadOnlyMemory<byte> line, out bool needsPassword)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var call = new NewCall();
        foreach (var parameter in ApiParameters.Of(typeof(NewCall)))
        {
            if (root.GetProperty(LineNames.Call.EncodedUtf8Bytes).TryGetProperty(parameter.Name, out var value))
            {
                parameter.Set(call, ValueOf(value, parameter.Type));
            }
        }

        needsPassword = root.TryGetProperty(LineNames.NeedsPassword.EncodedUtf8Bytes, out _);
        return new(
            root.GetProperty(LineNames.Key.EncodedUtf8Bytes).GetString()!, call,
            root.TryGetProperty(LineNames.TimeZone.EncodedUtf8Bytes, out var zone) ? zone.GetString() : null,
            [.. root.GetProperty(LineNames.Cells.EncodedUtf8Bytes).EnumerateObject().Select(cell => new KeyValuePair<string, string?>(cell.Name, cell.Value.GetString()))]);
    }

    /// <summary>Whether a line has just these parts.</summary>
    public static bool IsSame(byte[] line, RowInput given)
    {
        using var parts = new MemoryStream();
        using (var json = new Utf8JsonWriter(parts, LineWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString(LineNames.Key, given.Key);
            Write(json, given);
            json.WriteEndObject();
        }

        // Between the time, which differs, and the checksum.
        var expected = parts.GetBuffer().AsSpan(1, (int)parts.Length - 2);
        var end = line.Length - LineSeal.Length;
        return end >= expected.Length && line.AsSpan(end - expected.Length, expected.Length).SequenceEqual(expected);
    }

    private static object ValueOf(JsonElement value, Type type) =>
        type == typeof(string[]) ? value.EnumerateArray().Select(one => one.GetString()!).ToArray()
        : type == typeof(Uri) ? new Uri(value.GetString()!, UriKind.RelativeOrAbsolute)
        : type == typeof(int?) ? int.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : type == typeof(bool?) ? value.GetString() == "true"
        : value.GetString()!;
}

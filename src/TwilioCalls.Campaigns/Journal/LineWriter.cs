using System.Text.Encodings.Web;
using System.Text.Json;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>Writes the lines of a journal into memory, one after the other, each sealed.</summary>
internal sealed class LineWriter : IDisposable
{
    // Names of people stay readable in the file; a line end or a control character is escaped all the same.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _lines = new();
    private readonly Utf8JsonWriter _json;
    private int _start;

    /// <param name="sum">The checksum of the last line on disk; 0 if there is none.</param>
    public LineWriter(uint sum)
    {
        Sum = sum;
        _json = new(_lines, Options);
    }

    /// <summary>The checksum of the last line.</summary>
    public uint Sum { get; private set; }

    /// <summary>How many bytes are there.</summary>
    public int Length => (int)_lines.Length;

    /// <summary>Takes what is there away.</summary>
    public byte[] Take()
    {
        var bytes = _lines.ToArray();
        _lines.SetLength(0);
        return bytes;
    }

    /// <summary>Writes a line.</summary>
    /// <returns>How many bytes it has, without its line feed.</returns>
    public int Write(in JournalLine line)
    {
        Begin(line);
        switch (line.Kind)
        {
            case LineKind.Campaign:
                _json.WriteNumber(LineNames.Version, line.Header!.Version);
                _json.WriteString(LineNames.Campaign, line.Header.Campaign);
                _json.WriteString(LineNames.Account, line.Header.AccountSid);
                _json.WriteString(LineNames.KeyProperty, line.Header.KeyProperty);
                WriteText(LineNames.Shard, line.Header.Shard);
                break;
            case LineKind.Open:
                _json.WriteString(LineNames.Machine, line.Machine);
                _json.WriteNumber(LineNames.Process, line.Process);
                break;
        }

        WriteNumber(LineNames.Attempt, line.Attempt == 0 ? null : line.Attempt);
        WriteText(LineNames.Sid, line.Sid);
        WriteNumber(LineNames.QueueTime, line.QueueTime);
        WriteText(LineNames.Status, line.Status);
        WriteText(LineNames.AnsweredBy, line.AnsweredBy);
        WriteNumber(LineNames.Duration, line.Duration);
        WriteText(LineNames.PriceUnit, line.PriceUnit);
        WriteNumber(LineNames.Code, line.Code);
        WriteText(LineNames.Message, line.Message);
        if (line.Price is { } price)
        {
            _json.WriteNumber(LineNames.Price, price);
        }

        if (line.Again is { } again)
        {
            _json.WriteString(LineNames.Again, again.UtcDateTime);
        }

        return End();
    }

    /// <summary>Writes a <c>row</c> line. A SIP password does not get into it: such a row needs its input again.</summary>
    /// <returns>How many bytes it has, without its line feed.</returns>
    public int WriteRow(in JournalLine line, RowInput row)
    {
        Begin(line);
        _json.WriteString(LineNames.Key, line.Key);
        RowCall.Write(_json, row);
        return End();
    }

    public void Dispose()
    {
        _json.Dispose();
        _lines.Dispose();
    }

    private void Begin(in JournalLine line)
    {
        _start = (int)_lines.Length;
        _lines.Position = _start;
        _json.Reset(_lines);
        _json.WriteStartObject();
        _json.WriteString(LineNames.Kind, LineNames.Kinds[(int)line.Kind]);
        if (line.Row >= 0)
        {
            _json.WriteNumber(LineNames.Row, line.Row);
        }

        _json.WriteString(LineNames.At, line.At.UtcDateTime);
    }

    private int End()
    {
        _json.WriteEndObject();
        _json.Flush();
        Sum = LineSeal.Write(_lines, _start, Sum);
        return (int)_lines.Length - _start - 1;
    }

    private void WriteText(JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    private void WriteNumber(JsonEncodedText name, int? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, number);
        }
    }
}

using System.Text.Json;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>Reads a line of a journal that is known to be whole. Of a row, it reads what the state needs; the rest stays on disk.</summary>
internal static class LineReader
{
    /// <exception cref="FormatException">It is no such line.</exception>
    public static JournalLine Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        try
        {
            json.Read();
            Expect(ref json, LineNames.Kind);
            return ReadRest(ref json, KindOf(ref json));
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not as a journal's lines are", cause);
        }
    }

    private static JournalLine ReadRest(ref Utf8JsonReader json, LineKind kind)
    {
        var line = new JournalLine(kind, -1, default);
        var header = new JournalHeader("", "", "", null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(json, LineNames.Call) && kind == LineKind.Row)
            {
                return line;
            }

            line = Is(json, LineNames.Row) ? line with { Row = Number(ref json) }
                : Is(json, LineNames.At) ? line with { At = Time(ref json) }
                : Is(json, LineNames.Key) ? line with { Key = Text(ref json) }
                : Is(json, LineNames.Attempt) ? line with { Attempt = Number(ref json) }
                : Is(json, LineNames.Sid) ? line with { Sid = Text(ref json) }
                : Is(json, LineNames.QueueTime) ? line with { QueueTime = Number(ref json) }
                : Is(json, LineNames.Code) ? line with { Code = Number(ref json) }
                : Is(json, LineNames.Message) ? line with { Message = Text(ref json) }
                : Is(json, LineNames.Again) ? line with { Again = Time(ref json) }
                : Is(json, LineNames.Status) ? line with { Status = Text(ref json) }
                : Is(json, LineNames.AnsweredBy) ? line with { AnsweredBy = Text(ref json) }
                : Is(json, LineNames.Duration) ? line with { Duration = Number(ref json) }
                : Is(json, LineNames.Price) ? line with { Price = Amount(ref json) }
                : Is(json, LineNames.PriceUnit) ? line with { PriceUnit = Text(ref json) }
                : Is(json, LineNames.Machine) ? line with { Machine = Text(ref json) }
                : Is(json, LineNames.Process) ? line with { Process = Number(ref json) }
                : line;
            header = kind != LineKind.Campaign ? header
                : Is(json, LineNames.Campaign) ? header with { Campaign = Text(ref json) }
                : Is(json, LineNames.Version) ? header with { Version = Number(ref json) }
                : Is(json, LineNames.Account) ? header with { AccountSid = Text(ref json) }
                : Is(json, LineNames.KeyProperty) ? header with { KeyProperty = Text(ref json) }
                : Is(json, LineNames.Shard) ? header with { Shard = Text(ref json) }
                : header;
            json.Skip();
        }

        return kind == LineKind.Campaign ? line with { Header = header } : line;
    }

    /// <summary>The version that a first line names; null if it names none.</summary>
    public static int? VersionOf(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        try
        {
            json.Read();
            Expect(ref json, LineNames.Kind);
            if (KindOf(ref json) != LineKind.Campaign)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(json, LineNames.Version))
                {
                    return Number(ref json);
                }

                json.Skip();
            }

            return null;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Expect(ref Utf8JsonReader json, JsonEncodedText name)
    {
        if (json.TokenType != JsonTokenType.StartObject || !json.Read() || !Is(json, name))
        {
            throw new FormatException("it does not begin as a journal's lines do");
        }
    }

    private static LineKind KindOf(ref Utf8JsonReader json)
    {
        json.Read();
        for (var kind = 0; kind < LineNames.Kinds.Length; kind++)
        {
            if (json.ValueTextEquals(LineNames.Kinds[kind].EncodedUtf8Bytes))
            {
                return (LineKind)kind;
            }
        }

        throw new FormatException("its kind is not known");
    }

    // Called on the name only: after a value was read, the reader stands on that, which is no name.
    private static bool Is(in Utf8JsonReader json, JsonEncodedText name) =>
        json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name.EncodedUtf8Bytes);

    private static int Number(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt32();
    }

    private static decimal Amount(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetDecimal();
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString()!;
    }

    private static DateTimeOffset Time(ref Utf8JsonReader json)
    {
        json.Read();
        return new(json.GetDateTime());
    }
}

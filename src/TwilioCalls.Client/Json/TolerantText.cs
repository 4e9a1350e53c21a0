using System.Text;
using System.Text.Json;

namespace TwilioCalls.Json;

/// <summary>Text of any kind: half an emoji in one caller's name must not make a whole listing unreadable.</summary>
internal static class TolerantText
{
    private const int EscapeLength = 6;

    /// <summary>
    /// The text, in which whatever is no character is U+FFFD; a number or a flag as it stands. Null for an object or a list, which
    /// makes no sense where there should be text.
    /// </summary>
    public static string? GetTolerantString(this ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                try
                {
                    return reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return Mended(Encoding.UTF8.GetString([.. reader.ValueSpan]));
                }

            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString([.. reader.ValueSpan]);
            default:
                reader.Skip();
                return null;
        }
    }

    private static string Mended(string json)
    {
        var mended = new StringBuilder(json.Length);
        for (var index = 0; index < json.Length; index++)
        {
            if (json[index] != '\\')
            {
                mended.Append(json[index]);
            }
            else if (CodeUnit(json, index) is not { } unit)
            {
                mended.Append(Unescaped(json[++index]));
            }
            else
            {
                index += EscapeLength - 1;
                if (char.IsHighSurrogate(unit) && CodeUnit(json, index + 1) is { } low && char.IsLowSurrogate(low))
                {
                    mended.Append(unit).Append(low);
                    index += EscapeLength;
                }
                else
                {
                    mended.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
                }
            }
        }

        return mended.ToString();
    }

    /// <summary>What an escape of one letter stands for; the reader has checked that it is one. Source: RFC 8259, section 7.</summary>
    private static char Unescaped(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var itself => itself,
    };

    private static char? CodeUnit(string json, int index) =>
        index + EscapeLength <= json.Length && json[index] == '\\' && json[index + 1] == 'u'
            ? (char)Convert.ToUInt16(json.Substring(index + 2, 4), fromBase: 16)
            : null;
}

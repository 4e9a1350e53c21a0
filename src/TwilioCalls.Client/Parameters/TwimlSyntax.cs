using System.Xml;

namespace TwilioCalls.Parameters;

/// <summary>
/// Reads TwiML as Twilio will: as one XML document whose root is <c>Response</c>. Which verbs it holds is for Twilio to say, which
/// adds new ones. Nothing outside of the text is read, and no entity is expanded.
/// </summary>
internal static class TwimlSyntax
{
    private const string Root = "Response";
    private const string DocumentType = "<!DOCTYPE";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Document,
    };

    /// <summary>What is wrong with the text, with line and column, as sentences; null if it is TwiML.</summary>
    public static string? FindFault(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return $"it is empty. It takes <{Root}>...</{Root}>.";
        }

        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var root = RootState.Before;
        try
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 0 } && reader.Name != Root)
                {
                    return $"the root is <{reader.Name}> at {Place((IXmlLineInfo)reader)}, and must be <{Root}>.";
                }

                root = reader is { NodeType: XmlNodeType.EndElement, Depth: 0 } or { NodeType: XmlNodeType.Element, Depth: 0, IsEmptyElement: true }
                    ? RootState.After
                    : reader.NodeType == XmlNodeType.Element && root == RootState.Before ? RootState.Within : root;
            }

            return null;
        }
        catch (XmlException fault)
        {
            return Describe(fault, text, TextPosition.OffsetOf(text, fault.LineNumber, fault.LinePosition), root);
        }
    }

    private static string Describe(XmlException fault, string text, int offset, RootState root) => root switch
    {
        RootState.After => $"something follows </{Root}> at {TextPosition.Of(text, offset)}, and that must be the end.",
        RootState.Before when text.IndexOf('<') < 0 =>
            $"it is plain text at {TextPosition.Of(text, offset)}. A text to be spoken is written <{Root}><Say>...</Say></{Root}>.",
        // The reader's own words for it advise to allow it, and it does not say where.
        RootState.Before when fault.LineNumber == 0 && text.IndexOf(DocumentType, StringComparison.Ordinal) is >= 0 and var begin =>
            $"it has a document type at {TextPosition.Of(text, begin)}, which Twilio does not need. Leave <!DOCTYPE ...> out.",
        _ when AmpersandBefore(text, offset) is { } ampersand =>
            $"an & stands alone at {TextPosition.Of(text, ampersand)}. Write &amp; for it.",
        _ => $"it is not well-formed XML at {TextPosition.Of(text, offset)}. {Reason(fault)}.",
    };

    private static string Place(IXmlLineInfo position) => TextPosition.Of(position.LineNumber, position.LinePosition);

    /// <summary>Why, without the place that the reader ends its message with.</summary>
    private static string Reason(XmlException fault)
    {
        var end = fault.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (end > 0 ? fault.Message.Substring(0, end) : fault.Message).TrimEnd('.');
    }

    /// <summary>The ampersand whose name breaks off at an offset; null if something else is wrong there.</summary>
    private static int? AmpersandBefore(string text, int offset)
    {
        var at = Math.Min(offset, text.Length) - 1;
        while (at >= 0 && (char.IsLetterOrDigit(text[at]) || text[at] is '#' or '_' or '-' or '.'))
        {
            at--;
        }

        return at >= 0 && text[at] == '&' ? at
            : offset < text.Length && text[offset] == '&' ? offset
            : null;
    }

    private enum RootState
    {
        Before,
        Within,
        After,
    }
}

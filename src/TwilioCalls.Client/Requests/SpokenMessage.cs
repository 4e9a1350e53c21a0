using System.Globalization;
using System.Text;
using System.Xml;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>A text that Twilio speaks in a call, and the TwiML that has it spoken, so that nobody needs to write it.</summary>
internal sealed class SpokenMessage
{
    /// <summary>What stands for a control character, and is nothing to pronounce either.</summary>
    private const char Replacement = '\uFFFD';

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Document,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>What is said to whoever answers, in plain words.</summary>
    public string? Say { get; set; }

    /// <summary>Whose voice speaks, for example <c>Polly.Amy-Neural</c>; Twilio's default is that of the account.</summary>
    [SuggestedValues(nameof(SpeechValues.Voice), "Polly.Amy-Neural")] public string? Voice { get; set; }

    /// <summary>The language that is spoken, for example <c>en-GB</c>; Twilio's default is en-US.</summary>
    [SuggestedValues(nameof(SpeechValues.Language), "en-GB")] public string? Language { get; set; }

    /// <summary>How often the text is said, 1 to 10; once by default.</summary>
    /// <remarks>
    /// Twilio itself takes any number, and 0 for no end: a call that a machine answered would then go on, and be billed, for
    /// hours. Ten times the longest text is less than one.
    /// </remarks>
    [AllowedRange(1, 10, "times")] public int? Repeat { get; set; }

    /// <summary>The TwiML: one verb Say, escaped, at most 4000 characters.</summary>
    /// <exception cref="ArgumentException">There is nothing to say, or too much.</exception>
    public string ToTwiml()
    {
        var words = Words(Say ?? "");
        if (words.Length == 0)
        {
            throw new InvalidParameterException($"{nameof(Say)} has no words: give the text to be spoken.", nameof(Say));
        }

        var twiml = Write(words);
        return twiml.Length <= TwimlAttribute.Longest
            ? twiml
            : throw new InvalidParameterException(
                $"{nameof(Say)} is too long: its TwiML has {twiml.Length} characters, and Twilio takes at most {TwimlAttribute.Longest}.", nameof(Say));
    }

    private string Write(string words)
    {
        var text = new StringBuilder(words.Length + 100);
        using (var writer = XmlWriter.Create(text, Settings))
        {
            writer.WriteStartElement("Response");
            writer.WriteStartElement(nameof(Say));
            Attribute(writer, "voice", Voice);
            Attribute(writer, "language", Language);
            Attribute(writer, "loop", Repeat?.ToString(CultureInfo.InvariantCulture));
            writer.WriteString(words);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Attribute(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteAttributeString(name, value);
        }
    }

    /// <summary>The text with one blank for each run of line ends, control characters and what XML has no characters for.</summary>
    private static string Words(string given)
    {
        var text = SafeText.Of(given)!;
        var words = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                words.Append(text[index]).Append(text[++index]);
            }
            else
            {
                words.Append(text[index] == Replacement || !XmlConvert.IsXmlChar(text[index]) ? ' ' : text[index]);
            }
        }

        return string.Join(" ", words.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries)).Trim();
    }
}

using System.Xml.Linq;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class SpokenMessageTests
{
    [Fact]
    public void A_text_becomes_one_verb_of_twiml() =>
        Assert.Equal("<Response><Say>Disk full on SQL01</Say></Response>", new SpokenMessage { Say = "Disk full on SQL01" }.ToTwiml());

    [Fact]
    public void Voice_language_and_repetition_become_attributes() =>
        Assert.Equal(
            "<Response><Say voice=\"Polly.Amy\" language=\"en-GB\" loop=\"3\">Hello</Say></Response>",
            new SpokenMessage { Say = "Hello", Voice = "Polly.Amy", Language = "en-GB", Repeat = 3 }.ToTwiml());

    [Theory]
    [InlineData("R & D <b>5 > 4</b> \"quoted\" 'too'", "R & D <b>5 > 4</b> \"quoted\" 'too'")]
    [InlineData("</Say><Dial>+14155550123</Dial><Say>", "</Say><Dial>+14155550123</Dial><Say>")]
    [InlineData("]]>&amp;&#0;", "]]>&amp;&#0;")]
    [InlineData("one\r\ntwo\tthree\n\n four ", "one two three four")]
    [InlineData("a\u0000b\u001b[31mc\u0085d\ufffe", "a b [31mc d")]
    [InlineData("\ud83d\ude00 x\ud83d y\ude00", "\ud83d\ude00 x y")]
    [InlineData("a\u202eb", "a b")]
    [InlineData("Grüße, 你好, سلام", "Grüße, 你好, سلام")]
    public void Whatever_the_text_it_is_spoken_and_never_obeyed(string say, string spoken)
    {
        var twiml = new SpokenMessage { Say = say }.ToTwiml();

        var root = XDocument.Parse(twiml, LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal("Response", root.Name);
        var verb = Assert.Single(root.Nodes());
        Assert.Equal("Say", Assert.IsType<XElement>(verb).Name);
        Assert.Equal(spoken, root.Value);
        Assert.DoesNotContain(twiml, char.IsControl);
        new CallUpdate { Twiml = twiml }.Validate();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \u0007\n")]
    public void A_text_without_words_is_refused(string? say)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new SpokenMessage { Say = say }.ToTwiml());

        Assert.Equal("Say has no words: give the text to be spoken.", refusal.Message);
    }

    [Fact]
    public void Four_thousand_characters_are_counted_on_the_twiml_and_not_on_the_text()
    {
        var frame = "<Response><Say></Say></Response>".Length;

        Assert.Equal(4000, new SpokenMessage { Say = new string('x', 4000 - frame) }.ToTwiml().Length);
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new SpokenMessage { Say = new string('x', 4001 - frame) }.ToTwiml());
        Assert.ThrowsAny<ArgumentException>(() => new SpokenMessage { Say = new string('&', 1000) }.ToTwiml());

        Assert.Equal("Say is too long: its TwiML has 4001 characters, and Twilio takes at most 4000.", refusal.Message);
        Assert.Equal("Say", refusal.ParamName);
    }
}

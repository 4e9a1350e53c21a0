namespace TwilioCalls.Client.Tests.Parameters;

public sealed class TwimlTests
{
    public static TheoryData<string, string> Faulty => new()
    {
        { "Disk full on SQL01", "plain text at line 1, column 1" },
        { "Tom & Jerry", "plain text at line 1, column 1" },
        { "   ", "it is empty" },
        { "<Response><Say>R & D</Say></Response>", "an & stands alone at line 1, column 18. Write &amp; for it" },
        { "<Response>\n  <Say>R&D</Say>\n</Response>", "an & stands alone at line 2, column 9" },
        { "<Response>\r\n<Say>R&\r\nD</Say></Response>", "an & stands alone at line 2, column 7" },
        { "<Response><Redirect>https://example.com/?a=1&b=2</Redirect></Response>", "an & stands alone at line 1, column 45" },
        { "<Response><Say>a&nbsp;b</Say></Response>", "an & stands alone at line 1, column 17" },
        { "<Response><Say>&amp &amp;</Say></Response>", "an & stands alone at line 1, column 16" },
        { "<Response><Say>Hello</Response>", "not well-formed XML at line 1, column " },
        { "<Response>\n<Say>Hello", "not well-formed XML at line 2, column " },
        { "<Response><Say voice=man>Hello</Say></Response>", "not well-formed XML at line 1, column " },
        { "<Response><Say>\u0007</Say></Response>", "not well-formed XML at line 1, column 16" },
        { "<Response><Say>\ud83d</Say></Response>", "not well-formed XML at line 1, column " },
        { "<Say>Hello</Say>", "the root is <Say> at line 1, column 2, and must be <Response>" },
        { "<!-- a -->\n<response/>", "the root is <response> at line 2, column 2" },
        { "<x:Response xmlns:x='y'/>", "the root is <x:Response>" },
        { "<Response/>Hello", "something follows </Response> at line 1, column 12" },
        { "<Response></Response>\n<Response/>", "something follows </Response> at line 2, column " },
        { "Hello <Response/>", "not well-formed XML at line 1, column 1" },
        { "\n<?xml version='1.0'?><Response/>", "not well-formed XML at line 2, column " },
        { "<!DOCTYPE Response><Response/>", "it has a document type at line 1, column 1" },
        { "<!DOCTYPE r [<!ENTITY a 'b'>]>\n<Response>&a;</Response>", "it has a document type at line 1, column 1" },
        { "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><Response/>", "it has a document type at line 1, column 1" },
        { "<?xml version='1.0'?>\n<!DOCTYPE html><html/>", "it has a document type at line 2, column 1" },
        { "<Response>&lol;</Response>", "an & stands alone at line 1, column 11" },
        { "<Response>&#x_-.</Response>", "an & stands alone at line 1, column 11" },
        { "&lt", "plain text at line 1, column 1" },
        { "<Response/>&", "something follows </Response> at line 1, column 12" },
        { "<Response><Say></Response/>", "not well-formed XML at line 1, column 18. " },
    };

    [Theory, MemberData(nameof(Faulty))]
    public async Task What_is_no_twiml_is_refused_with_its_place_and_sends_nothing(string twiml, string why)
    {
        var refusal = await Refusal.OfCreateAsync(call => (call.Url, call.Twiml) = (null, twiml), "Twiml");
        var ofUpdate = await Refusal.OfUpdateAsync(new() { Twiml = twiml }, "Twiml");

        Assert.StartsWith("Twiml is not TwiML: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(" Line ", refusal.Message, StringComparison.Ordinal);
        Assert.Matches("[^.]\\.$", refusal.Message);
        Assert.Equal(refusal.Message, ofUpdate.Message);
    }

    [Theory]
    [InlineData("<Response/>")]
    [InlineData("  <Response></Response>\n")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a --><Response>\n<Say voice=\"Polly.Amy\">R &amp; D &#38; &lt;x&gt; \ud83d\ude00</Say></Response><!-- b -->\n")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><Response/>")]
    [InlineData("<Response><Brand-New verb='1'><![CDATA[a & b]]></Brand-New></Response>")]
    public async Task Twiml_is_sent_as_it_was_given(string twiml)
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));

        await TestClient.Over(handler).CreateCallAsync(new() { To = "client:a", From = "client:b", Twiml = twiml }, cancellation: Stop);

        Assert.Contains("Twiml=" + twiml, Assert.Single(handler.Seen).FormPairs);
    }

    [Fact]
    public async Task Twiml_of_4000_characters_is_sent_whole()
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var twiml = OfLength(4000);

        await TestClient.Over(handler).CreateCallAsync(new() { To = "client:a", From = "client:b", Twiml = twiml }, cancellation: Stop);

        Assert.Contains("Twiml=" + twiml, Assert.Single(handler.Seen).FormPairs);
    }

    [Fact]
    public async Task Twiml_of_4001_characters_is_refused_by_its_length_and_without_its_text()
    {
        var refusal = await Refusal.OfCreateAsync(call => (call.Url, call.Twiml) = (null, OfLength(4001)), "Twiml");
        await Refusal.OfUpdateAsync(new() { Twiml = OfLength(4001) }, "Twiml");

        Assert.Equal("Twiml has 4001 characters: it takes at most 4000.", refusal.Message);
    }

    private static string OfLength(int length) => $"<Response>{new string('ü', length - "<Response></Response>".Length)}</Response>";
}

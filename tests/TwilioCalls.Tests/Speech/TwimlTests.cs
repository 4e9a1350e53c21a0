namespace TwilioCalls.Tests.Speech;

public class TwimlTests
{
    private const string Twiml = "<Response><Say voice=\"woman\">R &amp; D</Say></Response>";

    private const string Set = "Set-TwilioCall $live ";

    public static TheoryData<string> Commands => [SpokenCall.Dial, Set];

    [Theory]
    [InlineData("([xml]'" + Twiml + "')")]
    [InlineData("([xml]'" + Twiml + "').DocumentElement")]
    [InlineData("([System.Xml.Linq.XElement]::Parse('" + Twiml + "'))")]
    [InlineData("([System.Xml.Linq.XDocument]::Parse('" + Twiml + "'))")]
    [InlineData("'" + Twiml + "'")]
    public async Task XML_is_sent_as_its_text_and_not_as_the_name_of_its_type(string given)
    {
        foreach (var command in (string[])[SpokenCall.Dial, Set])
        {
            var call = await SpokenCall.OfAsync($"{command} -Twiml {given}");

            Assert.Empty(call.Errors);
            Assert.Equal([Twiml], call.Twiml);
        }
    }

    [Fact]
    public async Task The_lines_of_a_file_are_one_text()
    {
        var call = await SpokenCall.OfAsync(SpokenCall.Dial + "-Twiml '<Response>', '<Hangup/>', '</Response>'");

        Assert.Equal(["<Response>\n<Hangup/>\n</Response>"], call.Twiml);
    }

    [Fact]
    public async Task A_property_Twiml_may_be_XML_too()
    {
        var call = await SpokenCall.OfAsync($"[pscustomobject]@{{ To = '+14155550123'; Twiml = [xml]'{Twiml}' }} | New-TwilioCall -From +14155550199");

        Assert.Equal([Twiml], call.Twiml);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task What_is_no_TwiML_names_the_parameter_and_the_place_and_sends_nothing(string command)
    {
        foreach (var given in (string[])["'Hello'", "'<Response><Say>R & D</Say></Response>'", "'<Say/>'", "'<Response/>x'", "@{ a = 1 }", "([uri]'https://example.com/')"])
        {
            var call = await SpokenCall.OfAsync($"{command} -Twiml {given}");

            var error = Assert.Single(call.Errors);
            Assert.StartsWith("TwilioCalls.InvalidParameter", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Matches("Twiml is not TwiML: .* line 1, column [0-9]+", error.ToString());
            Assert.Empty(call.Twiml);
        }
    }

    [Fact]
    public async Task Two_documents_are_not_taken_for_one()
    {
        var call = await SpokenCall.OfAsync(SpokenCall.Dial + "-Twiml '<Response/>', '<Response/>'");

        Assert.Contains("something follows </Response> at line 2", Assert.Single(call.Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal(0, call.Dialled);
    }
}

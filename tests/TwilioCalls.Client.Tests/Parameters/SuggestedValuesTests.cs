using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

/// <summary>Voices and languages: Twilio gains new ones, so that any name is taken, and what is none is refused.</summary>
public sealed class SuggestedValuesTests
{
    private static readonly SuggestedValuesAttribute Rule = new(nameof(SpeechValues.Voice), "Polly.Joanna");

    [Fact]
    public void A_known_name_in_any_case_is_sent_in_the_wires_spelling() => Assert.All(Rule.Values, known =>
    {
        Assert.Equal(known.Name, Rule.Apply("Voice", known.Name.ToUpperInvariant()));
        Assert.Equal(known.Name, Rule.Apply("Voice", known.Name));
    });

    [Theory]
    [InlineData("Google.aa-AA-Brand_New.09z")]
    [InlineData("Z")]
    public void Another_name_is_taken_as_it_is(string name) => Assert.Equal(name, Rule.Apply("Voice", name));

    [Fact]
    public void A_name_has_at_most_100_characters()
    {
        var longest = new string('a', 100);

        Assert.Equal(longest, Rule.Apply("Voice", longest));
        Assert.Equal("Voice", Assert.ThrowsAny<ArgumentException>(() => Rule.Apply("Voice", longest + "a")).ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Polly Joanna")]
    [InlineData("\"/><Hangup/>")]
    [InlineData("a/")]
    [InlineData("a:")]
    [InlineData("a@")]
    [InlineData("a[")]
    [InlineData("a`")]
    [InlineData("a{")]
    [InlineData("é")]
    [InlineData("a+")]
    public void What_is_no_name_is_refused(string text)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => Rule.Apply("Voice", text));

        Assert.EndsWith(": it takes a name of letters, digits, dots, hyphens and underscores, such as Polly.Joanna.", refusal.Message, StringComparison.Ordinal);
    }
}

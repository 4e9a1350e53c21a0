using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Tests.Rows;

public sealed class SpokenTemplateTests
{
    [Theory]
    [InlineData("Hello {Name}, it is {{now}}", true)]
    [InlineData("Hello {{Name}}", false)]
    [InlineData("Hello", false)]
    [InlineData("{", false)]
    public void A_column_is_named_in_single_braces(string text, bool namesColumns) => Assert.Equal(namesColumns, SpokenTemplate.NamesColumns(text));

    [Theory]
    [InlineData("Hello {Name}", "Hello Ada")]
    [InlineData("{ Name }{Name}", "AdaAda")]
    [InlineData("{{Name}} {Name}", "{Name} Ada")]
    [InlineData("}}{{", "}{")]
    [InlineData("Hello {Empty}!", "Hello !")]
    [InlineData("Hello", "Hello")]
    public void The_words_of_the_row_stand_in_its_place_and_two_braces_for_one(string text, string spoken) =>
        Assert.Equal(spoken, SpokenTemplate.Fill(text, Find));

    [Theory]
    [InlineData("Hello {Nmae}", "Say names {Nmae}, and the row has no column 'Nmae'. Write {{ for a brace that is spoken.")]
    [InlineData("Hello {Name", "Say has a brace that stands alone: '{Name'. Write {{ or }} for one that is spoken.")]
    [InlineData("Hello }Name", "Say has a brace that stands alone: '}Name'. Write {{ or }} for one that is spoken.")]
    [InlineData("Hello {}", "Say has a brace that stands alone: '{}'. Write {{ or }} for one that is spoken.")]
    public void A_column_that_is_not_there_and_a_brace_that_stands_alone_are_refused(string text, string message)
    {
        var refusal = Assert.Throws<InvalidParameterException>(() => SpokenTemplate.Fill(text, Find));

        Assert.Equal("Say", refusal.ParamName);
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    private static (bool IsThere, string? Text) Find(string name) => name switch
    {
        "Name" => (true, "Ada"),
        "Empty" => (true, null),
        _ => (false, "not there"),
    };
}

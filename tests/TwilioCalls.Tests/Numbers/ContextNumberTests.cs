namespace TwilioCalls.Tests.Numbers;

/// <summary>A context that is made for a command says whose numbers those without a plus are, as a connection does.</summary>
public class ContextNumberTests
{
    public static TheoryData<string, string, string> Contexts => new()
    {
        { "-DefaultCountryCode 49", "030 1234567", "+49301234567" },
        { "-DefaultCountryCode +41", "044 668 18 00", "+41446681800" },
    };

    [Theory, MemberData(nameof(Contexts))]
    public async Task A_context_that_is_made_for_a_command_says_whose_numbers_those_without_a_plus_are(string country, string given, string wire)
    {
        var sent = await SentForms.OfAsync(
            $$"""
            $PSDefaultParameterValues.Clear()
            $context = New-TwilioContext -Sandbox {{country}}
            $context.DefaultCountryCode
            New-TwilioCall $given +14155550199 -Twiml '<Response/>' -Context $context | ForEach-Object To
            Get-TwilioCall -To $given, '+14155550999' -Context $context | ForEach-Object To
            """,
            given);

        Assert.Empty(sent.Errors);
        Assert.Equal([wire[1..3], wire, wire], sent.Output);
    }

    [Fact]
    public async Task A_country_that_is_none_is_refused_by_the_name_of_its_parameter()
    {
        var sent = await SentForms.OfAsync("New-TwilioContext -Sandbox -DefaultCountryCode DE");

        Assert.Empty(sent.Output);
        Assert.Contains("DefaultCountryCode", Assert.Single(sent.Errors), StringComparison.Ordinal);
    }
}

namespace TwilioCalls.Tests.Numbers;

/// <summary>What people have in their files, through the cmdlets, and what went out on the wire.</summary>
public class CalledNumberTests
{
    private const string Row = "[pscustomobject]@{ To = $given; From = '+14155550199'; Twiml = '<Response/>' } | New-TwilioCall";

    private static readonly string[] Cultures = ["", "de-DE", "fa-IR"];

    public static TheoryData<object, string> Read => new()
    {
        { "+14155550123", "+14155550123" },
        { "+1 (415) 555-0123", "+14155550123" },
        { "+1.415.555.0123", "+14155550123" },
        { "\uFEFF+1\u00A0415\u200B555\u20110123", "+14155550123" },
        { "0049 30 1234567", "+49301234567" },
        { "+49 (0)30 1234567", "+49301234567" },
        { "sip:+1 415@example.com", "sip:+1 415@example.com" },
        { "client:anna", "client:anna" },
    };

    public static TheoryData<object> Refused =>
    [
        "1.41556E+10", "-14155550123", "+14155550123 +14155550124", "+14155550123/24", "+14155550123,+14155550124", "+1 800 FLOWERS",
        "+14155550123 ext. 5", "+123456", "+1234567890123456", "4155550123", "(415) 555-0123", "14155550123", "030 1234567", "14155550123.0",
        14155550123L, 14155550123.0, 14155550123.5, 1.41556E+17, 14155550123.0m, -14155550123L, true,
    ];

    [Theory, MemberData(nameof(Read))]
    public async Task A_number_goes_out_plain(object cell, string wire) =>
        Assert.Equal(Enumerable.Repeat(wire, Cultures.Length), (await SentForms.OfAsync(Row, cell, Cultures)).Values("To"));

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_in_doubt_is_the_rows_error_and_nothing_is_dialled(object cell)
    {
        var sent = await SentForms.OfAsync(Row, cell, Cultures);

        Assert.Empty(sent.Forms);
        Assert.Equal(Cultures.Length, sent.Errors.Count);
        Assert.All(sent.Errors, error => Assert.Contains("To", error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("49", "030 1234567", "+49301234567")]
    [InlineData("49", "1711234567", "+491711234567")]
    [InlineData("49", 1711234567L, "+491711234567")]
    [InlineData("49", 1711234567.0, "+491711234567")]
    [InlineData("1", 14155550123L, "+14155550123")]
    [InlineData("1", 14155550123.0, "+14155550123")]
    [InlineData("+1", "(415) 555-0123", "+14155550123")]
    public async Task With_its_country_a_number_needs_no_plus(string country, object cell, string wire)
    {
        var sent = await SentForms.OfAsync($"{Row} -DefaultCountryCode {country}", cell, "de-DE");

        Assert.Equal([wire], sent.Values("To"));
        Assert.Empty(sent.Errors);
    }

    [Theory]
    [InlineData("-To 0171-1234567 -From '+1 415 555 0199' -DefaultCountryCode 49", "+491711234567", "+14155550199")]
    [InlineData("-To 01711234567 -From 004930123456 -DefaultCountryCode 49", "+491711234567", "+4930123456")]
    [InlineData("+14155550123 +14155550199", "+14155550123", "+14155550199")]
    public async Task What_is_typed_is_taken_as_it_was_typed(string typed, string to, string from)
    {
        var sent = await SentForms.OfAsync($"New-TwilioCall {typed} -Twiml '<Response/>'");

        Assert.Equal([to], sent.Values("To"));
        Assert.Equal([from], sent.Values("From"));
    }

    [Fact]
    public async Task The_refusal_names_the_text_and_what_to_do()
    {
        var error = Assert.Single((await SentForms.OfAsync(Row, "(415) 555-0123")).Errors);

        Assert.StartsWith("To cannot be '(415) 555-0123': ", error, StringComparison.Ordinal);
        Assert.Contains("-DefaultCountryCode", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_can_say_whose_numbers_those_without_a_plus_are()
    {
        var sent = await SentForms.OfAsync(
            """
            $PSDefaultParameterValues.Clear()
            $context = Connect-Twilio -Sandbox -DefaultCountryCode 49 -PassThru
            try {
                New-TwilioCall '030 1234567' +14155550199 -Twiml '<Response/>' | ForEach-Object To
                Get-TwilioCall -To '030/1234567' -ErrorAction SilentlyContinue
            }
            finally { Disconnect-Twilio }
            """);

        Assert.Equal(["+49301234567"], sent.Output);
        Assert.Contains("'030/1234567'", Assert.Single(sent.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+1 (415) 555-0123", "?To=+14155550123&")]
    [InlineData("sip:reception@branch.example.com", "?To=sip:reception@branch.example.com&")]
    [InlineData("DE0123456789abcdef0123456789abcdef", "?To=DE0123456789abcdef0123456789abcdef&")]
    public async Task A_filter_takes_the_same_spellings(string filter, string query) => Assert.StartsWith(
        query, Assert.Single((await SentForms.OfAsync("Get-TwilioCall -To $given -First 5", filter)).Queries), StringComparison.Ordinal);

    [Theory]
    [InlineData("1.41556E+10")]
    [InlineData("4155550123")]
    [InlineData("alice")]
    public async Task A_filter_that_is_in_doubt_lists_nothing(string filter)
    {
        var sent = await SentForms.OfAsync("Get-TwilioCall -From $given", filter);

        Assert.Empty(sent.Queries);
        Assert.Contains(filter, Assert.Single(sent.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+1 (415) 555-0100", "+14155550100")]
    [InlineData("client:bob", "client:bob")]
    [InlineData("bob@example.com", "bob@example.com")]
    public async Task A_caller_id_is_a_number_a_name_or_an_address(string callerId, string wire) => Assert.Equal(
        [wire], (await SentForms.OfAsync("New-TwilioCall client:anna client:carl -Twiml '<Response/>' -CallerId $given", callerId)).Values("CallerId"));

    [Fact]
    public async Task A_caller_id_of_a_row_that_is_no_text_is_not_left_out_in_silence()
    {
        var sent = await SentForms.OfAsync(
            "[pscustomobject]@{ To = '+14155550123'; From = '+14155550199'; Twiml = '<Response/>'; CallerId = $given } | New-TwilioCall", true);

        Assert.Empty(sent.Forms);
        Assert.NotEmpty(sent.Errors);
    }
}

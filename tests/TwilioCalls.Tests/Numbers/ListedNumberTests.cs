namespace TwilioCalls.Tests.Numbers;

/// <summary>Several numbers in one filter: each is read as a number alone is, and what cannot be sure is refused by its text.</summary>
public class ListedNumberTests
{
    public static TheoryData<string, string[]> Read => new()
    {
        { "'+1 (415) 555-0123', '0044 20 7946 0102'", ["+14155550123", "+442079460102"] },
        { "+14155550123, +14155550124", ["+14155550123", "+14155550124"] },
        { "'+14155550123', '001-415-555-0123', '+1.415.555.0123'", ["+14155550123"] },
        { "'sip:a b@example.com', 'client:anna', 'DE0123456789abcdef0123456789abcdef'", ["sip:a b@example.com", "client:anna", "DE0123456789abcdef0123456789abcdef"] },
        { "'030 1234567', '+49 (0)30 1234568' -DefaultCountryCode 49", ["+49301234567", "+49301234568"] },
        { "00493012345678 -DefaultCountryCode 41", ["+493012345678"] },
        { "([Collections.Generic.List[string]]('+14155550123', '+14155550124'))", ["+14155550123", "+14155550124"] },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "'+14155550123', '4155550124'", "'4155550124'" },
        { "'+14155550123', '1.41556E+10'", "'1.41556E+10'" },
        { "'+14155550123', '+14155550124,+14155550125'", "'+14155550124,+14155550125'" },
        { "'alice', '+14155550123'", "'alice'" },
        { "'+14155550123', '030 12' -DefaultCountryCode 49", "'030 12'" },
        // What was typed is gone in a list, and 0041 would become 41, digits of another country.
        { "'+14155550123', 0041791234567 -DefaultCountryCode 49", "41791234567" },
        { "14155550123, 14155550124 -DefaultCountryCode 1", "14155550123" },
        { "'+14155550123', $true", "phone number" },
        { "'+14155550123', @{ To = 1 }", "phone number" },
    };

    [Theory, MemberData(nameof(Read))]
    public async Task Each_number_of_a_list_goes_out_plain_and_the_same_one_once(string typed, string[] wire)
    {
        foreach (var parameter in new[] { "To", "From" })
        {
            var sent = await SentForms.OfAsync($"Get-TwilioCall -{parameter} {typed} -First 5 -ThrottleLimit 1");

            Assert.Empty(sent.Errors);
            var pairs = sent.Queries.Select(query => query.Split('&', '?').Single(pair => pair.StartsWith(parameter + "=", StringComparison.Ordinal)));
            Assert.Equal(wire.Select(number => $"{parameter}={number}").Order(), pairs.Order());
        }
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task A_number_in_doubt_in_a_list_is_named_and_nothing_is_listed(string typed, string named)
    {
        foreach (var parameter in new[] { "To", "From" })
        {
            var sent = await SentForms.OfAsync($"Get-TwilioCall -{parameter} {typed}");

            Assert.Empty(sent.Queries);
            var error = Assert.Single(sent.Errors);
            Assert.Contains(named, error, StringComparison.Ordinal);
            Assert.Contains(parameter, error, StringComparison.Ordinal);
        }
    }
}

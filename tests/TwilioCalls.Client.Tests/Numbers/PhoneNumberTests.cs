using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Client.Tests.Numbers;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+14155550123")]
    [InlineData("+1 (415) 555-0123")]
    [InlineData("+1.415.555.0123")]
    [InlineData("+1.4155550123")]
    [InlineData(" +1 415 555 0123 ")]
    [InlineData("(+1) 415 555 0123")]
    [InlineData("\uFEFF+1\u00A0415\u200B\u202F555\u20110123\u202C")]
    [InlineData("\u202A+1\u2013415\u2013555\u20130123\u202C")]
    [InlineData("+1[415]5550123")]
    [InlineData("001 415 555 0123")]
    [InlineData("+1\u00AD4155550123")]
    public void Blanks_brackets_hyphens_dots_and_what_nobody_sees_do_not_matter(string text) =>
        Assert.Equal(("+14155550123", null), PhoneNumber.Read(text));

    [Theory]
    [InlineData("+49 (0)30 1234567", "+49301234567")]
    [InlineData("+44 (0) 20 7946 0102", "+442079460102")]
    [InlineData("0049 (0) 30 1234567", "+49301234567")]
    [InlineData("+39 06 1234567", "+39061234567")]
    [InlineData("+354 555 1234", "+3545551234")]
    [InlineData("+6821234", "+6821234")]
    [InlineData("+123456789012345", null)]
    public void A_number_with_its_country_is_read_as_E164_writes_it(string text, string? number) =>
        Assert.Equal(number, PhoneNumber.Read(text).Number);

    [Theory]
    [InlineData("1.41556E+10", "rounded")]
    [InlineData("1,41556E+10", "rounded")]
    [InlineData("4.9E+12", "rounded")]
    [InlineData("1E10", "rounded")]
    [InlineData("-14155550123", "negative")]
    [InlineData("\u221214155550123", "negative")]
    [InlineData("+-14155550123", "negative")]
    [InlineData("(14155550123)", "negative")]
    [InlineData("14155550123-", "hyphen")]
    [InlineData("+14155550123 +14155550124", "two pluses")]
    [InlineData("+14155550123,+14155550124", "two numbers")]
    [InlineData("+14155550123; +14155550124", "two numbers")]
    [InlineData("+14155550123/24", "two numbers")]
    [InlineData("+14155550123\n+14155550124", "more than one line")]
    [InlineData("+14155550123\t+14155550124", "more than one line")]
    [InlineData("+49 89 1234567 089 1234568", "two numbers")]
    [InlineData("+1 415 555 0123 or 0124", "letters")]
    [InlineData("+1 800 FLOWERS", "letters")]
    [InlineData("+14155550123 ext. 5", "letters")]
    [InlineData("+14155550123x5", "letters")]
    [InlineData("+14155550123#5", "extension")]
    [InlineData("+14155550123,5", "extension")]
    [InlineData("Tel: +14155550123", "letters")]
    [InlineData("+1415555O123", "letters")]
    [InlineData("14155550123.0", "decimal")]
    [InlineData("+14155550123.0", "decimal")]
    [InlineData("4155550.123", "decimal")]
    [InlineData("+123456", "digits")]
    [InlineData("123456", "digits")]
    [InlineData("+1234567890123456", "digits")]
    [InlineData("4155550123", "country")]
    [InlineData("14155550123", "country")]
    [InlineData("(415) 555-0123", "country")]
    [InlineData("030 1234567", "country")]
    [InlineData("+0301234567", "begins with 0")]
    [InlineData("0004930123456", "begins with 0")]
    [InlineData("+1 015 555 0123", "10 digits")]
    [InlineData("001144 20 7946 0102", "10 digits")]
    [InlineData("+141555501234", "10 digits")]
    [InlineData("+49 030 1234567", "0 after")]
    [InlineData("+39 (0)6 1234567", "brackets")]
    [InlineData("+1 (0) 415 555 0123", "brackets")]
    [InlineData("14155550123+", "plus")]
    [InlineData("49+301234567", "plus")]
    [InlineData("++49301234567", "two pluses")]
    [InlineData("+1 (415 555 0123", "bracket")]
    [InlineData("+1 415) 555 0123", "bracket")]
    [InlineData("", "empty")]
    [InlineData(" \uFEFF ", "empty")]
    [InlineData("+", "no digits")]
    [InlineData("'+14155550123", "characters")]
    [InlineData("\uFF0B14155550123", "characters")]
    [InlineData("+1415555012\uFF13", "characters")]
    [InlineData("+1 415 555 0123 \U0001F4DE", "characters")]
    public void What_is_no_number_or_is_in_doubt_is_refused_with_the_reason(string text, string reason)
    {
        var (number, problem) = PhoneNumber.Read(text);

        Assert.Null(number);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("49", "030 1234567", "+49301234567")]
    [InlineData("49", "(030) 123-4567", "+49301234567")]
    [InlineData("49", "(0)30 1234567", "+49301234567")]
    [InlineData("49", "1711234567", "+491711234567")]
    [InlineData("49", "0043 1 1234567", "+4311234567")]
    [InlineData("49", "+43 1 1234567", "+4311234567")]
    [InlineData("1", "(415) 555-0123", "+14155550123")]
    [InlineData("1", "14155550123", "+14155550123")]
    [InlineData("1", "1 (415) 555-0123", "+14155550123")]
    [InlineData("39", "06 1234567", "+39061234567")]
    [InlineData("39", "347 1234567", "+393471234567")]
    [InlineData("7", "8 (916) 123-45-67", "+79161234567")]
    [InlineData("7", "79161234567", "+79161234567")]
    [InlineData("36", "06 1 234 5678", "+3612345678")]
    [InlineData("33", "01 23 45 67 89", "+33123456789")]
    [InlineData("91", "9123456789", "+919123456789")]
    [InlineData("45", "32 12 34 56", "+4532123456")]
    [InlineData("82", "010-1234-5678", "+821012345678")]
    public void A_number_without_a_plus_belongs_to_the_country_that_was_said(string country, string text, string number) =>
        Assert.Equal((number, null), PhoneNumber.Read(text, CountryCode.Read(country)));

    [Theory]
    [InlineData("49", "4930123456")]
    [InlineData("49", "1234567")]
    [InlineData("49", "030 12")]
    [InlineData("49", "089 1234567 089 1234568")]
    [InlineData("49", "030 (0) 1234567")]
    [InlineData("1", "555-0123")]
    [InlineData("1", "0415 555 0123")]
    [InlineData("1", "011 44 20 7946 0102")]
    [InlineData("1", "0155550123")]
    [InlineData("34", "0612 345 678")]
    [InlineData("39", "61234567")]
    [InlineData("61", "0011 44 20 7946 0102")]
    [InlineData("82", "00182212345678")]
    public void What_is_no_whole_number_of_that_country_or_could_be_another_is_refused(string country, string text) =>
        Assert.Null(PhoneNumber.Read(text, CountryCode.Read(country)).Number);

    [Theory]
    [InlineData("49")]
    [InlineData("+49")]
    [InlineData("0049")]
    [InlineData(" 49 ")]
    public void A_country_code_is_taken_with_a_plus_too(string text) => Assert.Equal("49", CountryCode.Read(text)!.CountryCode);

    [Theory]
    [InlineData("DE")]
    [InlineData("0")]
    [InlineData("4930")]
    [InlineData("999")]
    [InlineData("-49")]
    [InlineData("49.0")]
    public void What_is_no_country_code_is_refused(string text) => Assert.Throws<InvalidParameterException>(() => CountryCode.Read(text));
}

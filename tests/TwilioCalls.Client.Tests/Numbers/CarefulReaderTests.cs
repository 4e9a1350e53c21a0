using System.Globalization;
using CsCheck;
using PhoneNumbers;
using TwilioCalls.Numbers;
using PhoneNumber = TwilioCalls.Numbers.PhoneNumber;

namespace TwilioCalls.Client.Tests.Numbers;

/// <summary>
/// Whatever text is given, it is refused, or read as a careful reader reads it. The reader is libphonenumber where the text
/// is a number of some country, and for any other text somebody who only ever leaves out what stands between digits.
/// </summary>
public sealed class CarefulReaderTests
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private static readonly string[] CountryCodes = [.. NumberingPlans.CountryCodes.Order(StringComparer.Ordinal)];

    private static readonly Gen<string> Between = OneOf("", "", "", " ", "-", ".", " - ", "\u00A0", "\u2011", "\u200B", "\uFEFF", "\u200E", "\u202F");

    private static readonly Gen<string> Noise = OneOf(
        "+", "(", ")", "[", "]", "/", ",", ";", "\n", "\t", "E+", "e", "x", "#", "(0)", "00", "0", "ext", "o", "--", "\u2212", "٤", "４", " ", ".0", "+1", "49");

    private static readonly Gen<string> Digits = Gen.String[Gen.Char['0', '9'], 1, 8];

    private static readonly Gen<string> Anything = Gen.OneOf(Digits, Digits, Between, Noise).List[1, 9].Select(string.Concat);

    [Fact]
    public void No_text_is_read_as_other_digits_than_it_has() => Gen.Select(Anything, Country()).Sample(
        (text, country) =>
        {
            var (number, problem) = PhoneNumber.Read(text, country);
            Assert.True(number is null != problem is null);
            if (number is null)
            {
                return;
            }

            var digits = new string([.. text.Where(char.IsAsciiDigit)]);
            Assert.Matches("^[+][1-9][0-9]{6,14}$", number);
            Assert.DoesNotContain(text.Trim('\uFEFF', '\u200B', '\u200E', '\t', '\n', ' ', '\u00A0', '\u202F'), one => char.IsLetter(one) || "/,;#\n\t".Contains(one, StringComparison.Ordinal));
            // Only a country code is put before the digits, and only 00 or one trunk prefix taken from them.
            var plain = number[1..];
            var dropped = text.Contains('+', StringComparison.Ordinal) ? Without(digits, text.Contains("0)", StringComparison.Ordinal) || text.Contains("0]", StringComparison.Ordinal))
                : [.. Without(digits, true), .. Without(digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits, true)];
            Assert.True(
                dropped.Contains(plain) || (country is not null && dropped.Any(rest => country.CountryCode + rest == plain)
                    || (country is { Trunk.Length: > 0 } && digits.StartsWith(country.Trunk, StringComparison.Ordinal)
                        && country.CountryCode + digits[country.Trunk.Length..] == plain)),
                $"{text} became {number}");
        },
        iter: 200_000);

    [Fact]
    public void A_number_written_as_its_own_country_writes_it_is_read_as_that_or_refused()
    {
        var taken = 0;
        var seen = 0;

        // Some countries have numbers that begin like those of another.
        var nationals = Gen.Select(OneOf("", "", "", "00", "00800"), Gen.String[Gen.Char['0', '9'], 4, 11], string.Concat);
        Gen.Select(OneOf(CountryCodes), nationals, OneOf(PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164, PhoneNumberFormat.RFC3966)).Sample(
            (code, national, format) =>
            {
                if (Valid(code, national) is not { } number)
                {
                    return;
                }

                var text = Library.Format(number, format).Replace("tel:", "", StringComparison.Ordinal);
                var (read, _) = PhoneNumber.Read(text, CountryCode.Read(code));
                Interlocked.Increment(ref seen);
                if (read is not null)
                {
                    Interlocked.Increment(ref taken);
                    Assert.True(Library.Format(number, PhoneNumberFormat.E164) == read, $"{text} of {code} became {read}");
                }
            },
            iter: 100_000);
        // A reader that refuses everything would be careful, too.
        Assert.True(taken > seen * 0.9, $"{taken} of {seen} were taken.");
    }

    [Fact]
    public void Every_country_code_is_one_and_begins_no_other()
    {
        var known = Library.GetSupportedCallingCodes().Select(code => FormattableString.Invariant($"{code}")).ToHashSet();

        Assert.All(CountryCodes, code =>
        {
            Assert.Contains(code, known);
            Assert.DoesNotContain(CountryCodes, other => other != code && other.StartsWith(code, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_countrys_example_number_is_taken_as_it_is_written_at_home()
    {
        var wrong = new List<string>();
        var refused = new List<string>();
        var taken = 0;
        foreach (var code in CountryCodes)
        {
            var region = Library.GetRegionCodeForCountryCode(int.Parse(code, CultureInfo.InvariantCulture));
            foreach (var type in new[] { PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE })
            {
                if (Library.GetExampleNumberForType(region, type) is not { } example)
                {
                    continue;
                }

                var text = Library.Format(example, PhoneNumberFormat.NATIONAL);
                var (number, problem) = PhoneNumber.Read(text, CountryCode.Read(code));
                if (number == Library.Format(example, PhoneNumberFormat.E164))
                {
                    taken++;
                }
                else
                {
                    (number is null ? refused : wrong).Add($"{region} {text}: {number ?? problem}");
                }
            }
        }

        Assert.Empty(wrong);
        // Where some are written without the 0 that others have, these are refused.
        Assert.True(refused.Count * 20 < taken, $"{taken} taken, but not {string.Join("; ", refused)}");
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<NumberingPlan?> Country() =>
        Gen.OneOf(Gen.Const((NumberingPlan?)null), OneOf(CountryCodes).Select(CountryCode.Read));

    private static PhoneNumbers.PhoneNumber? Valid(string code, string national)
    {
        try
        {
            var number = Library.Parse("+" + code + national, null);
            return Library.IsValidNumber(number) && Library.Format(number, PhoneNumberFormat.E164) == "+" + code + national ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The digits, and what is left if a 0 in brackets is taken from them, wherever it may stand.</summary>
    private static string[] Without(string digits, bool mayLackZero) => !mayLackZero ? [digits]
        : [digits, .. Enumerable.Range(0, Math.Min(4, digits.Length)).Where(at => digits[at] == '0').Select(at => digits.Remove(at, 1))];
}

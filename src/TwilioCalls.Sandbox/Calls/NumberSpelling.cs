namespace TwilioCalls.Sandbox.Calls;

/// <summary>
/// What Twilio takes a phone number for: blanks, brackets, hyphens and dots do not matter, letters are the digits of their
/// keys, and without a plus it is a number of the United States. Source: Twilio's page on formatting numbers.
/// </summary>
internal static class NumberSpelling
{
    private const string Ignored = " ()[]-.\u00A0";

    private const string KeysFromA = "22233344455566677778889999";

    private const int NationalLength = 10;

    /// <summary>The number as E.164 writes it, if it is one; an address with a scheme, and anything else, as it was sent.</summary>
    public static string Plain(string text)
    {
        if (text.Contains(':'))
        {
            return text;
        }

        var plain = new string([.. text.Where(one => !Ignored.Contains(one)).Select(Key)]);
        var digits = plain.TrimStart('+');
        return digits.Length == 0 || !digits.All(one => one is >= '0' and <= '9') || plain.Length - digits.Length > 1 ? text
            : plain[0] == '+' ? plain
            : digits.Length == NationalLength ? "+1" + digits
            : digits.Length == NationalLength + 1 && digits[0] == '1' ? "+" + digits
            : text;
    }

    private static char Key(char one) => one switch
    {
        >= 'A' and <= 'Z' => KeysFromA[one - 'A'],
        >= 'a' and <= 'z' => KeysFromA[one - 'a'],
        _ => one,
    };
}

using System.Text.RegularExpressions;

namespace TwilioCalls.Statistics.Report;

/// <summary>Hides the middle of a number or address, so that a report can be passed on: +1415•••0123.</summary>
internal static class NumberMask
{
    private const string Hidden = "\u2022\u2022\u2022";
    private const int Long = 11;
    private const int Medium = 8;
    private const int Short = 5;

    private static readonly Regex Number = new(@"^\+?[0-9]+$", RegexOptions.CultureInvariant);

    /// <summary>
    /// The scheme of an address, the host of a SIP address with its port, and the sign that begins what stands after that: parameters
    /// and headers, in which there may be a number or a name.
    /// </summary>
    private static readonly Regex Address = new(
        "^(?<scheme>[A-Za-z]{1,10}:)?(?<user>[^@]*)(?<host>@[\\p{L}\\p{M}\\p{Nd}._:\\[\\]-]*)?(?<sign>[;?])?(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>A number in the place of a host; no part of an IP address is as long.</summary>
    private static readonly Regex NumberInHost = new("[0-9]{7,}", RegexOptions.CultureInvariant);

    public static string Of(string address)
    {
        if (Number.IsMatch(address))
        {
            var plus = address[0] == '+' ? 1 : 0;
            var (first, last) = (address.Length - plus) switch
            {
                >= Long => (4, 4),
                >= Medium => (2, 3),
                >= Short => (1, 1),
                _ => (0, 0),
            };
            return $"{address.Remove(plus + first)}{Hidden}{address.Substring(address.Length - last)}";
        }

        var parts = Address.Match(address).Groups;
        var host = NumberInHost.Replace(parts["host"].Value, static number => Of(number.Value));
        var hasMore = parts["sign"].Success || parts["rest"].Length > 0;
        return parts["scheme"].Value + FirstCharacter(parts["user"].Value) + Hidden + host + (hasMore ? parts["sign"].Value + Hidden : "");
    }

    private static string FirstCharacter(string text) =>
        text.Length == 0 ? "" : text.Remove(char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1);
}

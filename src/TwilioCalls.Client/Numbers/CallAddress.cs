using System.Text.RegularExpressions;
using TwilioCalls.Errors;

namespace TwilioCalls.Numbers;

/// <summary>Reads whom a call reaches or comes from: a phone number, or an address with a scheme such as <c>sip:</c>.</summary>
internal static class CallAddress
{
    // Source: RFC 3986. A blank after the colon makes a label of it: "Tel: 415".
    private static readonly Regex Scheme = new(@"^[A-Za-z][A-Za-z0-9+.-]*:\S", RegexOptions.CultureInvariant);

    // A SIM's, say.
    private static readonly Regex Sid = new("^[A-Z]{2}[0-9a-f]{32}$", RegexOptions.CultureInvariant);

    /// <summary>Reads an address.</summary>
    /// <param name="parameter">The parameter's name, for the message.</param>
    /// <param name="text">The text.</param>
    /// <param name="home">Whose numbers those without a plus are; null if nobody said.</param>
    /// <param name="takes">What is taken besides.</param>
    /// <returns>A number as E.164 writes it, or an address as it was given.</returns>
    /// <exception cref="ArgumentException">It is no number, or in doubt.</exception>
    public static string Read(string parameter, string text, NumberingPlan? home = null, AddressKinds takes = AddressKinds.Usual)
    {
        var visible = Invisible.Drop(text);
        if (Scheme.IsMatch(visible) || (takes.HasFlag(AddressKinds.Sid) && Sid.IsMatch(visible))
            || (takes.HasFlag(AddressKinds.Name) && IsName(visible)))
        {
            return Invisible.Trim(text);
        }

        var (number, problem) = PhoneNumber.Read(text, home);
        return number ?? throw new InvalidParameterException($"{parameter} cannot be '{text}': {problem}.", parameter);
    }

    private static bool IsName(string text) => text.Length > 0 && (char.IsLetter(text[0]) || text.IndexOf('@') > 0);
}

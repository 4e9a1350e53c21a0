using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Validation;

/// <summary>What can call and be called: a phone number, a SIP address, a client.</summary>
internal static class Endpoints
{
    /// <summary>The length of a number of country code 1, with its plus.</summary>
    private const int NorthAmerican = 12;

    public static bool IsValid(string? text) =>
        text is not null && (IsNumber(text) || ClientNames.IsValid(text) || (HasName(text, "sip:") && text.IndexOf('@') > "sip:".Length)
            || (HasName(text, "sips:") && text.IndexOf('@') > "sips:".Length));

    /// <summary>Whether it is a phone number, in any spelling that Twilio takes.</summary>
    public static bool IsNumber(string text) => IsPlainNumber(NumberSpelling.Plain(text));

    private static bool IsPlainNumber(string text) =>
        text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && text.Skip(1).All(c => c is >= '0' and <= '9')
        && (text[1] != '1' || text.Length == NorthAmerican);

    private static bool HasName(string text, string scheme) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length && !text.Any(char.IsWhiteSpace);
}

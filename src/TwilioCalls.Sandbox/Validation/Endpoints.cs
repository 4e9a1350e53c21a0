namespace TwilioCalls.Sandbox.Validation;

/// <summary>What can call and be called: a number in E.164 form, a SIP address, a client.</summary>
internal static class Endpoints
{
    public static bool IsValid(string? text) =>
        text is not null && (IsNumber(text) || ClientNames.IsValid(text) || (HasName(text, "sip:") && text.IndexOf('@') > "sip:".Length)
            || (HasName(text, "sips:") && text.IndexOf('@') > "sips:".Length));

    public static bool IsNumber(string text) =>
        text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && text.Skip(1).All(c => c is >= '0' and <= '9');

    private static bool HasName(string text, string scheme) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length && !text.Any(char.IsWhiteSpace);
}

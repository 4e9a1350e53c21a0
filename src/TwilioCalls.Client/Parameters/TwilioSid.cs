using TwilioCalls.Errors;

namespace TwilioCalls.Parameters;

/// <summary>A SID names one Twilio resource: two letters for its kind, then 32 hexadecimal digits.</summary>
internal static class TwilioSid
{
    /// <summary>The prefix of an account's SID.</summary>
    public const string Account = "AC";

    /// <summary>The prefix of a call's SID.</summary>
    public const string Call = "CA";

    /// <summary>The prefix of an API key's SID.</summary>
    public const string ApiKey = "SK";

    /// <summary>The prefix of an OAuth client's id, which Twilio's OpenAPI description says has 34 characters too.</summary>
    public const string OAuthClient = "OQ";

    /// <summary>The prefix of an application's SID.</summary>
    public const string Application = "AP";

    /// <summary>The prefix of the SID of a trunk to one's own carrier.</summary>
    public const string Byoc = "BY";

    private const int Length = 34;

    /// <summary>Whether a text is a SID of a kind.</summary>
    /// <param name="value">The text.</param>
    /// <param name="prefix">The two letters of the kind.</param>
    public static bool IsValid(string? value, string prefix) =>
        value is { Length: Length }
        && value.StartsWith(prefix, StringComparison.Ordinal)
        && value.Skip(prefix.Length).All(GivenText.IsHexadecimal);

    /// <summary>Gives a SID back, or refuses what is none.</summary>
    /// <param name="parameter">The parameter's name, for the message.</param>
    /// <param name="value">The text.</param>
    /// <param name="prefix">The two letters of the kind.</param>
    /// <exception cref="ArgumentException">The text is not a SID of that kind.</exception>
    public static string Check(string parameter, string? value, string prefix) => IsValid(value, prefix)
        ? value!
        : throw new InvalidParameterException(
            $"{parameter} cannot be {Shown(value)}: it takes a SID, {prefix} followed by 32 hexadecimal digits.", parameter);

    /// <summary>Gives a call's SID back, or refuses what is none.</summary>
    /// <exception cref="ArgumentException">The text is not a call's SID.</exception>
    public static string CheckCall(string? value) => Check("Sid", value, Call);

    /// <summary>Gives an account's SID back, or refuses what is none.</summary>
    /// <exception cref="ArgumentException">The text is not an account's SID.</exception>
    public static string CheckAccount(string? value) => Check("AccountSid", value, Account);

    /// <summary>A SID of another kind is quoted; any other text may be a secret, and is described.</summary>
    public static string Shown(string? value) => HasForm(value) ? $"'{value}'" : GivenText.Describe(value);

    /// <summary>What an error about a text is about, where a SID is expected: its target is shown too.</summary>
    public static string Target(string? value) => PastedText.Trim(value ?? "") is var inner && HasForm(inner) ? inner : GivenText.Describe(inner);

    /// <summary>Whether a text is a SID of whatever kind. Then it can be shown: no secret of Twilio's is one.</summary>
    public static bool HasForm(string? value) =>
        value is { Length: Length } && value[0] is >= 'A' and <= 'Z' && value[1] is >= 'A' and <= 'Z' && IsValid(value, value.Substring(0, 2));
}

using TwilioCalls.Errors;

namespace TwilioCalls.Parameters;

/// <summary>A SID names one Twilio resource: two letters for its kind, then 32 hexadecimal digits.</summary>
public static class TwilioSid
{
    /// <summary>The prefix of an account's SID.</summary>
    public const string Account = "AC";

    /// <summary>The prefix of a call's SID.</summary>
    public const string Call = "CA";

    private const int Length = 34;

    /// <summary>Whether a text is a SID of a kind.</summary>
    /// <param name="value">The text.</param>
    /// <param name="prefix">The two letters of the kind.</param>
    public static bool IsValid(string? value, string prefix) =>
        value is { Length: Length }
        && value.StartsWith(prefix, StringComparison.Ordinal)
        && value.Skip(prefix.Length).All(IsHexadecimal);

    /// <summary>Gives a SID back, or refuses what is none.</summary>
    /// <param name="parameter">The parameter's name, for the message.</param>
    /// <param name="value">The text.</param>
    /// <param name="prefix">The two letters of the kind.</param>
    /// <exception cref="ArgumentException">The text is not a SID of that kind.</exception>
    public static string Check(string parameter, string? value, string prefix) => IsValid(value, prefix)
        ? value!
        : throw new InvalidParameterException(
            $"{parameter} cannot be '{value}': it takes a SID, {prefix} followed by 32 hexadecimal digits.", parameter);

    private static bool IsHexadecimal(char one) =>
        one is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}

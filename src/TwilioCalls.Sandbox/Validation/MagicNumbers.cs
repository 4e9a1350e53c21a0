using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Validation;

/// <summary>Numbers that always cause an error, so that every error can be caused on purpose.</summary>
internal static class MagicNumbers
{
    private const string Good = "+15005550006";

    private static readonly Rule BadFrom = From(21212, "+15005550001", "is not a valid phone number");

    private static readonly Rule[] ByTo =
    [
        To(21217, "+15005550001", "does not appear to be a phone number"),
        To(21214, "+15005550002", "cannot be reached"),
        To(21215, "+15005550003", "is in a country this account may not call"),
        To(21216, "+15005550004", "is blocked"),
    ];

    /// <summary>With test credentials only one caller is valid.</summary>
    public static readonly Rule[] Test =
    [
        BadFrom,
        new(21210, "The 'From' number is not verified for this account.", form => Plain(form, "From") != Good),
        .. ByTo,
    ];

    /// <summary>An ordinary account may call from any number that is not in the magic range, +15005550000 to +15005550009.</summary>
    public static readonly Rule[] Ordinary =
    [
        BadFrom,
        new(21210, "The 'From' number is not verified for this account.", form => Plain(form, "From") is { Length: 12 } from
            && from != Good && from.StartsWith("+1500555000", StringComparison.Ordinal)),
        .. ByTo,
        To(21219, "+15005550005", "is not verified: a trial account calls verified numbers only"),
    ];

    private static Rule From(int code, string number, string why) => Magic("From", code, number, why);

    private static Rule To(int code, string number, string why) => Magic("To", code, number, why);

    private static Rule Magic(string key, int code, string number, string why) =>
        new(code, $"The '{key}' number {number} {why}.", (FormValues form) => Plain(form, key) == number);

    private static string? Plain(FormValues form, string key) => form[key] is { } text ? NumberSpelling.Plain(text) : null;
}

using System.Globalization;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Validation;

/// <summary>Whole numbers in a form.</summary>
internal static class FormNumbers
{
    public static bool IsOutside(FormValues form, string key, int lowest, int highest) =>
        form[key] is not null && (Read(form, key) is not { } number || number < lowest || number > highest);

    public static TimeSpan? Seconds(FormValues form, string key) =>
        Read(form, key) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Read(FormValues form, string key) =>
        int.TryParse(form[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

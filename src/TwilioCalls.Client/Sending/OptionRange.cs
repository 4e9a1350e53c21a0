using System.Globalization;
using TwilioCalls.Errors;

namespace TwilioCalls.Sending;

/// <summary>The bounds of an option.</summary>
internal static class OptionRange
{
    /// <exception cref="ArgumentException">The value is out of its bounds.</exception>
    public static void Check(string option, TimeSpan value, TimeSpan minimum, TimeSpan maximum) =>
        Check(option, value.TotalSeconds, minimum.TotalSeconds, maximum.TotalSeconds, " seconds");

    /// <exception cref="ArgumentException">The value is out of its bounds.</exception>
    public static void Check(string option, double value, double minimum, double maximum, string unit = "")
    {
        if (!(value >= minimum && value <= maximum))
        {
            throw new InvalidParameterException(
                string.Format(CultureInfo.InvariantCulture, "{0} cannot be {1}: it takes {2} to {3}{4}.", option, value, minimum, maximum, unit),
                option);
        }
    }
}

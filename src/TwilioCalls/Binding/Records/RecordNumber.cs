using System.Globalization;
using System.Text.RegularExpressions;

namespace TwilioCalls.Binding.Records;

/// <summary>
/// The numbers of a record. Export-Csv writes them in the language of the computer, and so with a comma in half of the world; what
/// could be two numbers is refused.
/// </summary>
internal sealed class RecordNumber(CultureInfo culture)
{
    private static readonly Regex Whole = new("^-?[0-9]{1,18}$", RegexOptions.CultureInvariant);
    private static readonly Regex Fraction = new(@"^-?[0-9]{1,18}([.,][0-9]{1,10})?$", RegexOptions.CultureInvariant);

    // 1.234 is a thousand and more, or one and a little.
    private static readonly Regex Doubtful = new(@"^-?[1-9][0-9]{0,2}[.,][0-9]{3}$", RegexOptions.CultureInvariant);

    private readonly NumberFormatInfo _format = culture.NumberFormat;
    // The invariant culture has no name.
    private readonly string _name = culture.Name.Length == 0 ? "the invariant culture" : culture.Name;
    private readonly bool _hasComma = culture.NumberFormat.NumberDecimalSeparator == ",";

    /// <summary>Whole seconds.</summary>
    /// <exception cref="FormatException">It is no whole number. The message is the rest of a sentence.</exception>
    public static int? ReadSeconds(string name, object? value)
    {
        var number = value switch
        {
            null => null,
            string text when string.IsNullOrWhiteSpace(text) => null,
            string text when Whole.IsMatch(text.Trim()) => long.Parse(text.Trim(), CultureInfo.InvariantCulture),
            byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            double or float or decimal when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var real
                && Math.Floor(real) == real && Math.Abs(real) < int.MaxValue => (long?)real,
            _ => throw new FormatException($"its {name} is '{RecordText.Shown(value)}', and it takes whole seconds, such as 90"),
        };
        return number is > int.MaxValue or < int.MinValue
            ? throw new FormatException($"its {name} is '{number}', which is too many seconds")
            : (int?)number;
    }

    /// <summary>An amount of money.</summary>
    /// <exception cref="FormatException">It is none, or could be two. The message is the rest of a sentence.</exception>
    public decimal? ReadAmount(string name, object? value)
    {
        try
        {
            return value switch
            {
                null => null,
                string text => ReadAmount(name, Plain(text)),
                decimal amount => amount,
                byte or short or ushort or int or uint or long or float or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                _ => throw new FormatException($"its {name} is '{RecordText.Shown(value)}', which is no amount"),
            };
        }
        catch (OverflowException)
        {
            throw new FormatException($"its {name} is '{RecordText.Shown(value)}', which is no amount");
        }
    }

    private decimal? ReadAmount(string name, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!Fraction.IsMatch(text))
        {
            throw new FormatException($"its {name} is '{RecordText.Shown(text)}', and it takes an amount such as -0.0085");
        }

        if (text.Contains(',') && (!_hasComma || Doubtful.IsMatch(text)))
        {
            throw new FormatException(
                $"its {name} is '{text}', whose comma is {(_hasComma ? "in doubt" : $"no decimal point in {_name}")}: write a point, as in -0.0085");
        }

        if (_hasComma && Doubtful.IsMatch(text))
        {
            throw new FormatException($"its {name} is '{text}', which can mean two amounts in {_name}: write four decimals, as in 1.2340");
        }

        return decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>The text with the signs of ASCII: some languages have a minus of their own, and a few another decimal point.</summary>
    private string Plain(string text)
    {
        var plain = text.Replace(_format.NegativeSign, "-").Replace('\u2212', '-').Trim();
        return _hasComma || _format.NumberDecimalSeparator == "." ? plain : plain.Replace(_format.NumberDecimalSeparator, ".");
    }
}

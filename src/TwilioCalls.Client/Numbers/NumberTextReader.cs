using System.Text;

namespace TwilioCalls.Numbers;

/// <summary>Takes the characters of a number one by one, and says which cannot be part of one.</summary>
internal sealed class NumberTextReader
{
    private const string Negative = "it is negative";

    private readonly StringBuilder _digits = new();
    private readonly List<int> _gaps = [];
    private char _last;
    private int _bracket = -1;
    private bool _isAllInBrackets;

    public string Digits => _digits.ToString();

    public bool HasPlus { get; private set; }

    /// <summary>Where a 0 stands alone in brackets; -1 if nowhere.</summary>
    public int LoneZero { get; private set; } = -1;

    /// <summary>How many dots stand between the digits.</summary>
    public int Dots { get; private set; }

    /// <summary>After how many digits something stands between them, each once.</summary>
    public IReadOnlyList<int> Gaps => _gaps;

    /// <summary>Takes a character.</summary>
    /// <returns>What is wrong with it there, as the rest of a sentence; null if nothing is.</returns>
    public string? Take(char one)
    {
        var problem = one switch
        {
            >= '0' and <= '9' => Digit(one),
            '+' => Plus(),
            '(' or '[' => Open(),
            ')' or ']' => Close(),
            '.' => Dot(),
            '\t' or (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029' => "it has more than one line or cell",
            ',' or ';' or '/' or '|' or '&' => $"'{one}' may stand between two numbers or before an extension; give one number, and an extension as SendDigits",
            '#' or '*' => "it has an extension; give that as SendDigits",
            _ when char.IsWhiteSpace(one) => Gap(),
            _ when IsHyphen(one) => _digits.Length == 0 ? Negative : Gap(),
            _ when char.IsLetter(one) => "it has letters; an extension is given as SendDigits, and an address with its scheme, such as sip: or client:",
            _ => "it has characters that are no part of a phone number",
        };
        _last = one;
        return problem;
    }

    /// <summary>Ends the number.</summary>
    /// <returns>What is wrong with it as a whole; null if nothing is.</returns>
    public string? End() => this switch
    {
        { _digits.Length: 0 } => "it has no digits",
        { _bracket: >= 0 } => "a bracket is not closed",
        { _isAllInBrackets: true, HasPlus: false } => "in brackets it is negative",
        _ when IsHyphen(_last) => "it ends with a hyphen",
        _ when _last == '.' => "it ends with a dot",
        _ => null,
    };

    private static bool IsHyphen(char one) => one is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    private string? Digit(char one)
    {
        _isAllInBrackets = _bracket == 0;
        _digits.Append(one);
        return null;
    }

    private string? Plus()
    {
        if (HasPlus)
        {
            return "it has two pluses: give one number in each row";
        }

        HasPlus = true;
        return _digits.Length > 0 ? "its plus does not stand at the start" : null;
    }

    private string? Open()
    {
        if (_bracket >= 0)
        {
            return "a bracket is not closed";
        }

        _bracket = _digits.Length;
        return Gap();
    }

    private string? Close()
    {
        if (_bracket < 0)
        {
            return "a bracket is closed that was not opened";
        }

        if (_digits.Length == _bracket + 1 && _digits[_bracket] == '0')
        {
            LoneZero = _bracket;
        }

        _bracket = -1;
        return Gap();
    }

    private string? Dot()
    {
        Dots++;
        return _digits.Length == 0 ? "it begins with a dot" : Gap();
    }

    private string? Gap()
    {
        if (_digits.Length > 0 && (_gaps.Count == 0 || _gaps[^1] != _digits.Length))
        {
            _gaps.Add(_digits.Length);
        }

        return null;
    }
}

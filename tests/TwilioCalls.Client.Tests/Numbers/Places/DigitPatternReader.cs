using System.Globalization;

namespace TwilioCalls.Client.Tests.Numbers.Places;

/// <summary>Reads a pattern of digits.</summary>
internal sealed class DigitPatternReader(string text)
{
    private int _at;

    public DigitPattern Read()
    {
        var pattern = Alternatives();
        return _at == text.Length ? pattern : throw new FormatException($"{text} is not understood at {_at}.");
    }

    private DigitPattern Alternatives()
    {
        var parts = new List<DigitPattern> { Sequence() };
        while (Takes('|'))
        {
            parts.Add(Sequence());
        }

        return DigitPattern.Either(parts)!;
    }

    private DigitPattern Sequence()
    {
        var parts = new List<DigitPattern>();
        while (_at < text.Length && text[_at] is not ('|' or ')'))
        {
            parts.Add(Counted(Atom()));
        }

        return parts.AsEnumerable().Reverse().Aggregate(DigitPattern.End, (rest, first) => DigitPattern.Then(first, rest));
    }

    private DigitPattern Atom()
    {
        if (Takes('('))
        {
            _ = Takes('?') && Takes(':');
            var group = Alternatives();
            return Takes(')') ? group : throw new FormatException($"{text} has an open group.");
        }

        return new DigitPattern.Digit(Takes('[') ? Class() : 1 << Digit());
    }

    private int Class()
    {
        var mask = 0;
        while (!Takes(']'))
        {
            var (low, high) = (Digit(), 0);
            high = Takes('-') ? Digit() : low;
            mask |= Enumerable.Range(low, high - low + 1).Sum(digit => 1 << digit);
        }

        return mask;
    }

    private DigitPattern Counted(DigitPattern one)
    {
        var (least, most) = (1, 1);
        if (Takes('?'))
        {
            least = 0;
        }
        else if (Takes('{'))
        {
            least = most = Number();
            most = Takes(',') ? Number() : most;
            _at++;
        }

        var optional = DigitPattern.End;
        for (var count = least; count < most; count++)
        {
            optional = DigitPattern.Either([DigitPattern.End, DigitPattern.Then(one, optional)])!;
        }

        return Enumerable.Range(0, least).Aggregate(optional, (rest, _) => DigitPattern.Then(one, rest));
    }

    private int Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        return int.Parse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private int Digit() => char.IsAsciiDigit(text[_at]) ? text[_at++] - '0' : throw new FormatException($"{text} is not understood at {_at}.");

    private bool Takes(char one)
    {
        var isNext = _at < text.Length && text[_at] == one;
        _at += isNext ? 1 : 0;
        return isNext;
    }
}

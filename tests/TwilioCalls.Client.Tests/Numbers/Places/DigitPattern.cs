namespace TwilioCalls.Client.Tests.Numbers.Places;

/// <summary>
/// What is left of a pattern of digits after some of them: patterns as libphonenumber writes them, with classes, groups, alternatives and
/// counts. Two with the same text take the same digits.
/// </summary>
internal abstract record DigitPattern(string Text)
{
    /// <summary>Takes no more digits.</summary>
    public static readonly DigitPattern End = new Done();

    /// <summary>Takes all that may come.</summary>
    public static readonly DigitPattern Anything = new All();

    public abstract bool MayEnd { get; }

    /// <summary>What is left after a digit; null if it does not take it.</summary>
    public abstract DigitPattern? After(int digit);

    public static DigitPattern Read(string text) => new DigitPatternReader(text).Read();

    public static DigitPattern Then(DigitPattern first, DigitPattern rest) =>
        first is Done ? rest : rest is Done ? first : first is Sequence { First: var head, Rest: var tail } ? new Sequence(head, Then(tail, rest)) : new Sequence(first, rest);

    public static DigitPattern? Either(IEnumerable<DigitPattern?> patterns)
    {
        var some = patterns.OfType<DigitPattern>().SelectMany(one => one is Choice choice ? choice.Patterns : [one])
            .DistinctBy(one => one.Text).OrderBy(one => one.Text, StringComparer.Ordinal).ToArray();
        return some.Length switch { 0 => null, 1 => some[0], _ => new Choice(some) };
    }

    private sealed record Done() : DigitPattern("")
    {
        public override bool MayEnd => true;

        public override DigitPattern? After(int digit) => null;
    }

    private sealed record All() : DigitPattern("*")
    {
        public override bool MayEnd => true;

        public override DigitPattern? After(int digit) => this;
    }

    internal sealed record Digit(int Mask) : DigitPattern($"[{Mask:x}]")
    {
        public override bool MayEnd => false;

        public override DigitPattern? After(int digit) => (Mask & (1 << digit)) != 0 ? End : null;
    }

    private sealed record Sequence(DigitPattern First, DigitPattern Rest) : DigitPattern(First.Text + Rest.Text)
    {
        public override bool MayEnd => First.MayEnd && Rest.MayEnd;

        public override DigitPattern? After(int digit) => Either(
            [First.After(digit) is { } left ? Then(left, Rest) : null, First.MayEnd ? Rest.After(digit) : null]);
    }

    private sealed record Choice(DigitPattern[] Patterns) : DigitPattern($"({string.Join('|', Patterns.Select(one => one.Text))})")
    {
        public override bool MayEnd => Patterns.Any(one => one.MayEnd);

        public override DigitPattern? After(int digit) => Either(Patterns.Select(one => one.After(digit)));
    }
}

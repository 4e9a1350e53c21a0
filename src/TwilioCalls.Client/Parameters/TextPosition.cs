namespace TwilioCalls.Parameters;

/// <summary>Places in a text of several lines, which end with CR, LF or both. Lines and columns count from 1.</summary>
internal static class TextPosition
{
    /// <summary>The offset of a line and column, within the text.</summary>
    public static int OffsetOf(string text, int line, int column)
    {
        var start = 0;
        for (var current = 1; current < line; current++)
        {
            start = NextLine(text, start) ?? text.Length;
        }

        return Math.Min(text.Length, start + Math.Max(0, column - 1));
    }

    /// <summary>An offset in words: line and column.</summary>
    public static string Of(string text, int offset)
    {
        var (line, start) = (1, 0);
        while (NextLine(text, start) is { } next && next <= offset)
        {
            (line, start) = (line + 1, next);
        }

        return Of(line, offset - start + 1);
    }

    /// <summary>A line and column in words.</summary>
    public static string Of(int line, int column) => FormattableString.Invariant($"line {line}, column {column}");

    private static int? NextLine(string text, int start) => text.IndexOfAny(['\r', '\n'], start) switch
    {
        < 0 => null,
        var end when text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' => end + 2,
        var end => end + 1,
    };
}

using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// Reads numbers that must not be called: one a line, or the first column of a CSV file with commas, semicolons or tabs, or its column
/// To, Number, PhoneNumber or Phone if its first line names one of them. Blank lines, and what follows a <c>#</c> at the start of a line
/// or after a blank, are left out. Addresses with a scheme, such as <c>sip:</c>, may stand there as well.
/// </summary>
internal static class DoNotCallReader
{
    private static readonly string[] Headers = ["To", "Number", "PhoneNumber", "Phone"];

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads a file.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="home">Whose numbers those without a plus are; null if nobody said.</param>
    /// <exception cref="DoNotCallException">A line is no number.</exception>
    public static HashSet<DoNotCallKey> Read(TextReader reader, string path, NumberingPlan? home)
    {
        var keys = new HashSet<DoNotCallKey>();
        var column = -1;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var cells = Cells(WithoutComment(text));
            if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            if (column < 0)
            {
                column = cells.FindIndex(cell => Headers.Contains(cell, StringComparer.OrdinalIgnoreCase));
                if (column >= 0)
                {
                    continue;
                }

                column = 0;
            }

            try
            {
                keys.Add(DoNotCallKey.Of(CallAddress.Read("A line", column < cells.Count ? cells[column] : "", home)));
            }
            catch (InvalidParameterException wrong)
            {
                throw new DoNotCallException(FormattableString.Invariant($"Line {line} of the do-not-call file '{path}' is no number, so nothing is dialled. {wrong.Message}"), path, wrong);
            }
        }

        return keys;
    }

    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#'); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return line.Substring(0, at);
            }
        }

        return line;
    }

    /// <summary>The cells of a line, without the quotes around them. A separator between quotes is part of its cell.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (at == line.Length || (!isQuoted && Separators.Contains(line[at])))
            {
                cells.Add(Invisible.Drop(line.Substring(start, at - start)).Trim('"').Trim());
                start = at + 1;
            }
        }

        return cells;
    }
}

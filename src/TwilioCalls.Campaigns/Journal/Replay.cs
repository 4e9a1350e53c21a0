using System.Globalization;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>Reads a journal from its first line to its last.</summary>
internal static class Replay
{
    private const int Chunk = 256 * 1024;

    /// <summary>What every journal begins with.</summary>
    private static readonly byte[] Signature = [.. System.Text.Encoding.ASCII.GetBytes("{\"line\":\"campaign\",")];

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>What the lines tell, and how the file ends.</returns>
    /// <exception cref="JournalException">It is no journal, a newer one, or damaged.</exception>
    public static ReplayedJournal Read(Stream stream, string name)
    {
        var read = new ReplayedJournal();
        var buffer = new byte[Chunk];
        var filled = 0;
        for (var isOver = false; !isOver;)
        {
            var more = stream.Read(buffer, filled, buffer.Length - filled);
            isOver = more == 0;
            filled += more;
            var start = 0;
            for (var rest = buffer.AsSpan(0, filled); rest.IndexOf((byte)'\n') is >= 0 and var length; rest = buffer.AsSpan(start, filled - start))
            {
                Take(read, rest.Slice(0, length), name);
                read.Whole++;
                start += length + 1;
            }

            filled -= start;
            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        TakeTail(read, buffer.AsSpan(0, filled), name);
        return read;
    }

    /// <summary>What stands after the last line feed: a whole line, if an editor took the line feed away; else the beginning of one.</summary>
    private static void TakeTail(ReplayedJournal read, ReadOnlySpan<byte> tail, string name)
    {
        if (LineSeal.TryCheck(tail, read.Sum, out _))
        {
            Take(read, tail, name);
            read.LacksLineFeed = true;
        }
        else if (read.State.Header is null && !MayBegin(tail))
        {
            CheckMark(tail, name);
            throw new JournalException(JournalProblem.Foreign, $"{name} is no journal of a campaign, and is left as it is. Give another -JournalPath.");
        }
    }

    /// <summary>An editor that put a mark before a journal does not make it another program's: a new one would call again.</summary>
    private static void CheckMark(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith(ByteOrderMark) && MayBegin(start.Slice(ByteOrderMark.Length)))
        {
            throw Damaged(1, name, "an editor has put a byte order mark before it, which can be taken away again");
        }
    }

    /// <summary>Whether it may be the beginning of a first line; a power cut may leave zeros in its place.</summary>
    private static bool MayBegin(ReadOnlySpan<byte> tail) =>
        AreZeros(tail)
        || (tail.Length < Signature.Length ? Signature.AsSpan().StartsWith(tail) : tail.StartsWith(Signature));

    private static bool AreZeros(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (one != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Take(ReplayedJournal read, ReadOnlySpan<byte> line, string name)
    {
        read.Lines++;
        if (read.Lines == 1)
        {
            CheckFirst(line, name);
        }

        if (!LineSeal.TryCheck(line, read.Sum, out var sum))
        {
            throw Damaged(read.Lines, name, "its checksum says that it, or the line before it, is not as it was written");
        }

        try
        {
            read.State.Apply(LineReader.Read(line), new(read.Whole, line.Length));
        }
        catch (FormatException cause)
        {
            throw Damaged(read.Lines, name, cause.Message, cause);
        }

        read.Sum = sum;
        read.Whole += line.Length;
    }

    private static void CheckFirst(ReadOnlySpan<byte> line, string name)
    {
        if (!line.StartsWith(Signature))
        {
            CheckMark(line, name);
            throw new JournalException(JournalProblem.Foreign, $"{name} is no journal of a campaign, and is left as it is. Give another -JournalPath.");
        }

        if (LineReader.VersionOf(line) is > JournalHeader.Newest and var version)
        {
            throw new JournalException(JournalProblem.Newer, string.Format(
                CultureInfo.InvariantCulture, "{0} has version {1}, and this TwilioCalls reads versions up to {2}. Update the module.", name, version, JournalHeader.Newest));
        }
    }

    private static JournalException Damaged(int line, string name, string why, Exception? cause = null) => new(
        JournalProblem.Damaged,
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} is damaged: line {1} cannot be trusted, as {2}. Nothing was dialled. Put no older copy in its place, which would call again whom it does not know: begin a new journal with the rows that Get-TwilioCall does not show as called.",
            name, line, why),
        cause);
}

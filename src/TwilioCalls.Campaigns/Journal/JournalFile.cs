using TwilioCalls.Campaigns.Framework;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>The file of a journal, on the one handle that holds its lock. Tests have one that fails.</summary>
internal class JournalFile(FileStream stream) : IDisposable
{
    private readonly object _gate = new();

    /// <summary>How many bytes the file has.</summary>
    public long Length => stream.Length;

    /// <summary>Opens a journal for writing, and makes it if there is none.</summary>
    /// <exception cref="JournalException">It is in use, or cannot be opened.</exception>
    public static JournalFile Open(string path)
    {
        try
        {
            return new(JournalHandle.OpenToWrite(path));
        }
        catch (Exception cause) when (JournalHandle.IsInUse(cause))
        {
            throw JournalOwner.InUse(path);
        }
        catch (DirectoryNotFoundException cause)
        {
            throw new JournalException(JournalProblem.Missing, $"There is no folder {Path.GetDirectoryName(path)} for the journal {Path.GetFileName(path)}.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(
                JournalProblem.Inaccessible,
                Directory.Exists(path) ? $"{path} is a folder, and the journal is a file in one." : $"{path} cannot be opened for writing: {cause.Message}", cause);
        }
    }

    /// <summary>The file from its start, for the replay. It must not be written meanwhile, and is not closed.</summary>
    public Stream FromStart()
    {
        stream.Position = 0;
        return stream;
    }

    /// <summary>Whether the path by which it was opened still leads to this file.</summary>
    public bool IsInPlace()
    {
        try
        {
            lock (_gate)
            {
                return JournalHandle.IsAt(stream, stream.Name);
            }
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            // A disk that fails says so where it is written.
            return true;
        }
    }

    /// <summary>Reads a line.</summary>
    public byte[] Read(LinePlace place)
    {
        var line = new byte[place.Length];
        lock (_gate)
        {
            stream.Position = place.Offset;
            for (var read = 0; read < line.Length;)
            {
                var more = stream.Read(line, read, line.Length - read);
                read += more > 0 ? more : throw new EndOfStreamException();
            }
        }

        return line;
    }

    /// <summary>Writes bytes at the end, into the hands of the system: they outlive the process, though not a power cut.</summary>
    public virtual void Append(byte[] lines)
    {
        lock (_gate)
        {
            stream.Position = stream.Length;
            stream.Write(lines, 0, lines.Length);
        }
    }

    /// <summary>Waits until all that was written is on the disk itself.</summary>
    public virtual void Flush() => stream.Flush(flushToDisk: true);

    /// <summary>Cuts the file off.</summary>
    public virtual void Cut(long length) => stream.SetLength(length);

    public void Dispose()
    {
        JournalHandle.Close(stream);
        GC.SuppressFinalize(this);
    }
}

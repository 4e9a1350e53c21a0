using TwilioCalls.Campaigns.Framework;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>The file of a journal, on the one handle that holds its lock. Tests have one that fails.</summary>
internal class JournalFile(FileStream stream) : IDisposable
{
    private readonly object _gate = new();

    /// <summary>How many bytes the file has.</summary>
    public long Length => stream.Length;

    /// <summary>Opens a journal for writing, and makes it if there is none.</summary>
    public static JournalFile Open(string path) => new(JournalHandle.OpenToWrite(path));

    /// <summary>The file from its start, for the replay. It must not be written meanwhile, and is not closed.</summary>
    public Stream FromStart()
    {
        stream.Position = 0;
        return stream;
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
        stream.Dispose();
        GC.SuppressFinalize(this);
    }
}

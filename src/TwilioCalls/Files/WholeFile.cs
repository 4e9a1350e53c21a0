using System.Globalization;
using TwilioCalls.Framework;

namespace TwilioCalls.Files;

/// <summary>Writes a file so that it is there whole or not at all: beside its place first, and then in it.</summary>
internal static class WholeFile
{
    /// <summary>Fails where a file could not be written, before it is known what shall be in it. It leaves nothing.</summary>
    /// <param name="path">The place of the file, in full.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public static void Probe(string path)
    {
        using var file = new FileStream(Beside(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Writes it, and takes the place of what is there.</summary>
    /// <param name="path">The place of the file, in full.</param>
    /// <param name="overwrites">Whether it replaces a file that is there, also one that came while it was written.</param>
    /// <param name="write">What writes it.</param>
    /// <exception cref="IOException">It cannot be written there. What was there before still is.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there. What was there before still is.</exception>
    public static void Write(string path, bool overwrites, Action<Stream> write)
    {
        var half = Beside(path);
        try
        {
            using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            FileReplacement.Move(half, path, overwrites);
        }
        catch (Exception failure)
        {
            File.Delete(half);
            if (failure is ArgumentOutOfRangeException)
            {
                // So .NET calls a file that is larger than the system lets it be.
                throw new IOException("The file is larger than this system allows.", failure);
            }

            throw;
        }
    }

    // In the folder of what a link leads to: a file is moved within a volume only. Its name is no longer where the place's is the
    // longest that there can be.
    private static string Beside(string path)
    {
        return Path.Combine(
            Path.GetDirectoryName(LinkedFile.Target(path))!, string.Format(CultureInfo.InvariantCulture, ".TwilioCalls.{0:n}.tmp", Guid.NewGuid()));
    }
}

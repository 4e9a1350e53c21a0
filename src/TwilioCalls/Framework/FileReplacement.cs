namespace TwilioCalls.Framework;

/// <summary>Puts a file in the place of another, so that nobody ever sees half of it.</summary>
internal static class FileReplacement
{
    /// <summary>Moves a file to a place on the same volume, where there may be one.</summary>
    /// <param name="source">The new file.</param>
    /// <param name="target">Its place. Where a link stands there, what it leads to is replaced, and not the link.</param>
    /// <param name="overwrites">Whether it takes the place of a file that is there, also of a read-only one.</param>
    /// <exception cref="IOException">There is a file, and it is not to be replaced; or it cannot be moved.</exception>
    public static void Move(string source, string target, bool overwrites)
    {
        var place = LinkedFile.Target(target);
        var replaces = overwrites && File.Exists(place);
        if (replaces)
        {
            // Windows replaces no read-only file.
            File.SetAttributes(place, File.GetAttributes(place) & ~FileAttributes.ReadOnly);
        }

#if NET
        if (replaces && !OperatingSystem.IsWindows())
        {
            // Who may read the report is not changed by a new one.
            File.SetUnixFileMode(source, File.GetUnixFileMode(place));
        }

        File.Move(source, place, overwrites);
#else
        if (replaces)
        {
            File.Replace(source, place, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, place);
        }
#endif
    }
}

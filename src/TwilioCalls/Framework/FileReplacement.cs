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
        if (overwrites && File.Exists(target))
        {
            // Windows replaces no read-only file.
            File.SetAttributes(target, File.GetAttributes(target) & ~FileAttributes.ReadOnly);
        }

#if NET
        var place = LinkedFile.Target(target);
        if (overwrites && !OperatingSystem.IsWindows() && File.Exists(place))
        {
            // Who may read the report is not changed by a new one.
            File.SetUnixFileMode(source, File.GetUnixFileMode(place));
        }

        File.Move(source, place, overwrites);
#else
        if (overwrites && File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
#endif
    }
}

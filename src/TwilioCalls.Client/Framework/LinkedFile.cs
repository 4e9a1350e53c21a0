namespace TwilioCalls.Framework;

/// <summary>The file that a path leads to. .NET Framework cannot follow links.</summary>
internal static class LinkedFile
{
    /// <summary>The path itself, or what it leads to through all links, be that there or not.</summary>
    /// <exception cref="IOException">The links lead in a circle, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    public static string Target(string path)
    {
#if NET
        var file = new FileInfo(path);
        return file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
#else
        return path;
#endif
    }
}

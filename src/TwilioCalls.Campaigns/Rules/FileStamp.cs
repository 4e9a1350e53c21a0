namespace TwilioCalls.Campaigns.Rules;

/// <summary>What a file system says of a file without reading it. A file that takes another's name was created at another time.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written, DateTime Created)
{
    /// <exception cref="IOException">There is no such file.</exception>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return new(file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc);
    }
}

using TwilioCalls.Framework;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// A file of numbers that must not be called. A file system's times are too coarse to show every change: a file is read again until it
/// has looked the same for <see cref="Settling"/>, and every minute after that. While it settles, numbers that were in it before stay
/// in it, as its program may not have written all of it yet.
/// </summary>
internal sealed class DoNotCallFile(string path, NumberingPlan? home)
{
    /// <summary>No file system's times are coarser. Source: FAT keeps two seconds.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2.5);

    private static readonly TimeSpan TrustedFor = TimeSpan.FromMinutes(1);

    private FileStamp? _stamp;
    private byte[] _hash = [];
    private DateTimeOffset _seen;
    private DateTimeOffset _read;
    private HashSet<DoNotCallKey> _keys = [];
    private HashSet<DoNotCallKey> _before = [];

    /// <summary>Whether a number is in it.</summary>
    public bool Contains(DoNotCallKey key) => _keys.Contains(key) || _before.Contains(key);

    /// <summary>Reads it, unless it is known to be what was read.</summary>
    /// <exception cref="DoNotCallException">It cannot be read, or a line is no number.</exception>
    public void Refresh(DateTimeOffset now)
    {
        try
        {
            var stamp = FileStamp.Of(path);
            if (stamp != _stamp)
            {
                _seen = now;
            }
            else if (IsSettled && now - _read < TrustedFor)
            {
                return;
            }

            Read(now);
            _stamp = stamp;
            if (IsSettled)
            {
                _before = [];
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _stamp = null;
            throw new DoNotCallException($"The do-not-call file '{path}' cannot be read, so nothing is dialled. {error.Message}", path, error);
        }
        catch (DoNotCallException)
        {
            _stamp = null;
            throw;
        }
    }

    private bool IsSettled => _read - _seen >= Settling;

    private void Read(DateTimeOffset now)
    {
        // Others may write, rename and delete it meanwhile.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        file.CopyTo(content);
        var hash = new ReadOnlySpan<byte>(content.GetBuffer(), 0, (int)content.Length).Sha256();
        if (!hash.SequenceEqual(_hash))
        {
            content.Position = 0;
            using var text = new StreamReader(content);
            var keys = DoNotCallReader.Read(text, path, home);
            _before.UnionWith(_keys);
            (_keys, _hash, _seen) = (keys, hash, now);
        }

        _read = now;
    }
}

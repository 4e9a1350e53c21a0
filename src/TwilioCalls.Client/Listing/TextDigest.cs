using System.Runtime.InteropServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Listing;

/// <summary>128 bits that stand for a text of any length: the first half of its SHA-256.</summary>
internal static class TextDigest
{
    public static bool AddDigest(this LinearHashSet digests, string text)
    {
        var (high, low) = Of(text);
        return digests.Add(high, low);
    }

    public static bool ContainsDigest(this LinearHashSet digests, string text)
    {
        var (high, low) = Of(text);
        return digests.Contains(high, low);
    }

    public static (ulong High, ulong Low) Of(string text)
    {
        var digest = MemoryMarshal.AsBytes(text.AsSpan()).Sha256();
        return (BitConverter.ToUInt64(digest, 0), BitConverter.ToUInt64(digest, sizeof(ulong)));
    }
}

using System.Runtime.InteropServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Listing;

/// <summary>128 bits that stand for a text of any length: the first half of its SHA-256.</summary>
internal static class TextDigest
{
    public static bool AddDigest(this LinearHashSet digests, string text)
    {
        var digest = MemoryMarshal.AsBytes(text.AsSpan()).Sha256();
        return digests.Add(BitConverter.ToUInt64(digest, 0), BitConverter.ToUInt64(digest, sizeof(ulong)));
    }
}

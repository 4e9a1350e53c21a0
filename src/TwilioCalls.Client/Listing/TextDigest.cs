using System.Runtime.InteropServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Listing;

/// <summary>
/// 128 bits that stand for a text: the first half of its SHA-256. A text of any length takes 16 bytes, and two different ones are
/// never found to have the same.
/// </summary>
internal readonly record struct TextDigest(ulong High, ulong Low)
{
    public static TextDigest Of(string text)
    {
        var digest = MemoryMarshal.AsBytes(text.AsSpan()).Sha256();
        return new(BitConverter.ToUInt64(digest, 0), BitConverter.ToUInt64(digest, sizeof(ulong)));
    }
}

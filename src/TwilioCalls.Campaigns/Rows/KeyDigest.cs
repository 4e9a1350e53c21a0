using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Rows;

/// <summary>
/// 128 bits of the SHA-256 of a row's key, which stand for it: a key of any length takes 16 bytes, and two different ones are never
/// found to have the same.
/// </summary>
internal readonly record struct KeyDigest(ulong High, ulong Low)
{
    public static KeyDigest Of(string key)
    {
        var (high, low) = TextDigest.Of(key);
        return new(high, low);
    }
}

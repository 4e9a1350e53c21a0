using System.Runtime.CompilerServices;
using TwilioCalls.Framework;
using TwilioCalls.Parameters;

namespace TwilioCalls.Listing;

/// <summary>
/// The SIDs that a listing has shown: a call's takes less than 20 bytes, so that a listing of a million remembers all.
/// </summary>
internal sealed class SeenSids
{
    private const int Digits = 32;
    private const int HalfDigits = Digits / 2;

    // A bit for each of the characters 0 to 9, and a to f.
    private const ulong Numbers = 0x3FFUL << '0';
    private const ulong Letters = 0x3FUL << ('a' - 64);

    private readonly LinearHashSet _calls = new();

    // Of another form than a call's: none is expected, and one can be as long as a whole page.
    private LinearHashSet? _others;

    /// <summary>Takes note of a SID.</summary>
    /// <param name="sid">The SID; null for what has none, which cannot be known again.</param>
    /// <returns>Whether it is the first time.</returns>
    public bool Add(string? sid) => sid is null || AddSid(sid);

    /// <summary>Whether a SID has been noted.</summary>
    public bool Contains(string sid) =>
        TryRead(sid, out var high, out var low) ? _calls.Contains(high, low) : _others?.Contains(TextDigest.Of(sid)) == true;

    private bool AddSid(string sid) =>
        TryRead(sid, out var high, out var low) ? _calls.Add(high, low) : (_others ??= new()).Add(TextDigest.Of(sid));

    private static bool TryRead(string sid, out ulong high, out ulong low)
    {
        high = low = 0;
        return sid.Length == TwilioSid.Call.Length + Digits && sid.StartsWith(TwilioSid.Call, StringComparison.Ordinal)
            && TryRead(sid, TwilioSid.Call.Length, out high) && TryRead(sid, TwilioSid.Call.Length + HalfDigits, out low);
    }

    /// <summary>Reads sixteen digits in small letters. In capitals it is another text, so it is another SID.</summary>
    [MethodImpl(Jit.AtOnce)]
    private static bool TryRead(string sid, int start, out ulong value)
    {
        // Without a branch for each digit: half are numbers and half are letters, which no processor foresees.
        value = 0;
        var areDigits = 1UL;
        for (var index = start; index < start + HalfDigits; index++)
        {
            uint digit = sid[index];
            areDigits &= digit < 128 ? (digit < 64 ? Numbers : Letters) >> (int)(digit & 63) : 0;
            value = (value << 4) | ((digit & 0xF) + (9 * (digit >> 6)));
        }

        return areDigits != 0;
    }
}

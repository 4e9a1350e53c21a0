#if NET
using System.Buffers.Binary;
using System.Numerics;
#endif

namespace TwilioCalls.Campaigns.Framework;

/// <summary>The checksum CRC-32C of bytes. It finds what went wrong by accident, and is no proof against intent.</summary>
internal static class Crc32C
{
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The checksum of what came before them; 0 at the start.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before)
    {
        var crc = ~before;
#if NET
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }
#else
        foreach (var one in bytes)
        {
            crc = Table[(byte)(crc ^ one)] ^ (crc >> 8);
        }
#endif
        return ~crc;
    }

#if !NET
    private const uint Castagnoli = 0x82F63B78;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Castagnoli;
        }

        return value;
    })];
#endif
}

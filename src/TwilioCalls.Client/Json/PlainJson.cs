using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>
/// Reads JSON of the plain form that Twilio writes: no space between tokens, no escapes. It takes nothing that is not JSON; what is
/// of another form is left to a <see cref="System.Text.Json.Utf8JsonReader"/>.
/// </summary>
/// <param name="json">JSON that starts between two tokens.</param>
internal ref struct PlainJson(ReadOnlySpan<byte> json)
{
    private const ulong Ones = 0x0101_0101_0101_0101;
    private const ulong HighBits = 0x80 * Ones;

    /// <summary>What has not been taken yet.</summary>
    public ReadOnlySpan<byte> Rest = json;

    /// <summary>Takes what is expected.</summary>
    /// <returns>Whether it was there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(byte expected)
    {
        if (Rest.IsEmpty || Rest[0] != expected)
        {
            return false;
        }

        Rest = Rest.Slice(1);
        return true;
    }

    /// <inheritdoc cref="Take(byte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(ReadOnlySpan<byte> expected)
    {
        if (!Rest.StartsWith(expected))
        {
            return false;
        }

        Rest = Rest.Slice(expected.Length);
        return true;
    }

    /// <summary>Takes text or null.</summary>
    /// <returns>Whether it was there.</returns>
    [MethodImpl(Jit.AtOnce)]
    public bool TryTakeValue(out JsonValue value)
    {
        value = JsonValue.Null;
        if (!Take((byte)'"'))
        {
            return Take("null"u8);
        }

        var length = PlainLength(Rest);
        if (length == Rest.Length || Rest[length] != '"')
        {
            return false;
        }

        value = JsonValue.Of(Rest.Slice(0, length));
        Rest = Rest.Slice(length + 1);
        return true;
    }

    /// <summary>How many bytes stand before the first quote, backslash or control character, eight at a time.</summary>
    /// <remarks>
    /// The search of the framework's reader is so general that it is not compiled ahead of time: until it has been compiled twice,
    /// which takes as long as most listings, it is slow.
    /// </remarks>
    [MethodImpl(Jit.AtOnce)]
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        var index = 0;
        for (; index + sizeof(ulong) <= text.Length; index += sizeof(ulong))
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(index));
            var quotes = bytes ^ ('"' * Ones);
            var backslashes = bytes ^ ('\\' * Ones);

            // A high bit is set where a byte is zero, or below a space; see "Bit Twiddling Hacks" by S. E. Anderson.
            if ((((quotes - Ones) & ~quotes) | ((backslashes - Ones) & ~backslashes) | ((bytes - (' ' * Ones)) & ~bytes)) is var found
                && (found & HighBits) != 0)
            {
                break;
            }
        }

        while (index < text.Length && text[index] >= ' ' && text[index] != '"' && text[index] != '\\')
        {
            index++;
        }

        return index;
    }
}

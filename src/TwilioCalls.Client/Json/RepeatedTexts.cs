using System.Runtime.CompilerServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>
/// Reads text that is the same in most calls of a listing, such as a status: the text last seen is used again,
/// which saves about a fifth of what a call takes in memory.
/// </summary>
internal sealed class RepeatedTexts
{
    // Distinct values of a page: statuses, directions, currencies, an account, a few numbers.
    private const int Slots = 64;
    private const int MaximumLength = 64;

    [ThreadStatic] private static RepeatedTexts? ofThread;

    private readonly (byte[] Bytes, string Text)[] _seen = new (byte[], string)[Slots];

    /// <summary>Those of this thread. To be asked for once a body: to find what belongs to a thread takes longer than to find a text.</summary>
    public static RepeatedTexts OfThread => ofThread ??= new();

    [MethodImpl(Jit.AtOnce)]
    public string? Read(JsonValue value)
    {
        var text = value.Text;
        if (text.Length is 0 or > MaximumLength)
        {
            return value.ToText();
        }

        ref var slot = ref _seen[(text.Length + text[0] + (text[^1] * 7)) % Slots];
        if (slot.Bytes is null || !text.SequenceEqual(slot.Bytes))
        {
            slot = (text.ToArray(), value.ToText()!);
        }

        return slot.Text;
    }
}

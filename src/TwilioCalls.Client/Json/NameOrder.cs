using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>
/// Knows the names of an object's properties by the order in which they came last time: a server writes all objects of a kind alike,
/// so the first name that is compared is almost always the right one.
/// </summary>
/// <param name="names">The names, each with its place here as its number.</param>
internal sealed class NameOrder(params string[] names)
{
    private readonly byte[][] _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    private readonly byte[][] _quoted = Array.ConvertAll(names, static name => Encoding.UTF8.GetBytes($"\"{name}\":"));

    // By the number of a name, which one followed it; the last is that of a name that is not known. Threads may write it at the
    // same time: what it holds is a guess.
    private readonly int[] _followers = new int[names.Length + 1];

    /// <summary>The number of a name that is not known, and of what stands before the first.</summary>
    public int Unknown => _names.Length;

    /// <summary>The number of the name that the reader is at.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="last">The number of the name before it in the same object.</param>
    public int Find(ref Utf8JsonReader reader, int last)
    {
        var guess = _followers[last];
        if (guess < _names.Length && !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(_names[guess]))
        {
            return guess;
        }

        return _followers[last] = Search(ref reader);
    }

    /// <summary>Takes the name that is expected, and the colon behind it.</summary>
    /// <param name="json">The JSON, right before the name.</param>
    /// <param name="name">The number of the name before it, and then its own.</param>
    /// <returns>Whether it was there.</returns>
    [MethodImpl(Jit.AtOnce)]
    public bool TryTakeNext(ref PlainJson json, ref int name)
    {
        name = _followers[name];
        return name < _quoted.Length && json.Take(_quoted[name]);
    }

    private int Search(ref Utf8JsonReader reader)
    {
        // An escape may be half a character, with which nothing can be compared.
        var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetTolerantString()!) : reader.ValueSpan;
        for (var index = 0; index < _names.Length; index++)
        {
            if (name.SequenceEqual(_names[index]))
            {
                return index;
            }
        }

        return Unknown;
    }
}

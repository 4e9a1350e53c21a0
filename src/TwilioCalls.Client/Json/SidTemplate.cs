using System.Runtime.CompilerServices;
using System.Text;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>
/// What a page says of each of its calls in the same words but for the SID, such as a call's addresses. It needs neither be parsed nor
/// copied for those that follow.
/// </summary>
internal sealed class SidTemplate
{
    private const int SidLength = 34;

    private readonly byte[] _text;

    // Where the SID stands in it.
    private readonly int[] _places;

    /// <param name="text">What the page says of a call: text, or a whole object of JSON.</param>
    /// <param name="sid">The SID of the call, if it is known.</param>
    public SidTemplate(ReadOnlySpan<byte> text, string? sid) => (_text, _places) = (text.ToArray(), Find(text, sid));

    /// <summary>Takes an object that says the same of another call, and is then as whole as that of the template.</summary>
    /// <param name="json">The JSON, right before the object.</param>
    /// <param name="sid">The SID of the call.</param>
    /// <returns>Whether it was there.</returns>
    public bool TryTake(ref PlainJson json, ReadOnlySpan<byte> sid)
    {
        if (!IsStartOf(json.Rest, sid))
        {
            return false;
        }

        json.Rest = json.Rest.Slice(_text.Length);
        return true;
    }

    /// <summary>Whether a text says the same of another call.</summary>
    public bool IsWholeOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sid) => text.Length == _text.Length && IsStartOf(text, sid);

    /// <summary>What is said of a call for which this was so, or of the template's own.</summary>
    public byte[] Of(string? sid)
    {
        var text = (byte[])_text.Clone();
        foreach (var place in _places)
        {
            Encoding.ASCII.GetBytes(sid!, 0, SidLength, text, place);
        }

        return text;
    }

    /// <inheritdoc cref="Of"/>
    public string TextOf(string? sid) => Encoding.UTF8.GetString(Of(sid));

    [MethodImpl(Jit.AtOnce)]
    private bool IsStartOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sid)
    {
        if (text.Length < _text.Length || !IsSid(sid))
        {
            return false;
        }

        var start = 0;
        foreach (var place in _places)
        {
            if (!text.Slice(start, place - start).SequenceEqual(_text.AsSpan(start, place - start))
                || !text.Slice(place, SidLength).SequenceEqual(sid))
            {
                return false;
            }

            start = place + SidLength;
        }

        return text.Slice(start, _text.Length - start).SequenceEqual(_text.AsSpan(start));
    }

    private static int[] Find(ReadOnlySpan<byte> text, string? sid)
    {
        var places = new List<int>();
        ReadOnlySpan<byte> sought = sid is { Length: SidLength } ? Encoding.UTF8.GetBytes(sid) : default;
        for (var place = IsSid(sought) ? text.IndexOf(sought) : -1; place >= 0;)
        {
            places.Add(place);
            var end = place + SidLength;
            var next = text.Slice(end).IndexOf(sought);
            place = next < 0 ? next : end + next;
        }

        return [.. places];
    }

    /// <summary>Whether this is a call's SID: no JSON stops being JSON if another SID takes its place.</summary>
    [MethodImpl(Jit.AtOnce)]
    private static bool IsSid(ReadOnlySpan<byte> text)
    {
        if (text.Length != SidLength || text[0] != 'C' || text[1] != 'A')
        {
            return false;
        }

        foreach (var digit in text.Slice(2))
        {
            if (digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
            {
                return false;
            }
        }

        return true;
    }
}

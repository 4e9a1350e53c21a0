using System.Runtime.CompilerServices;
using System.Text;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>
/// The JSON of a call's subresource addresses. Those of other calls are the same but for the SID, so they need neither be parsed nor
/// copied: they are half of a page. A call that is read without them being known again takes 2,618 bytes, and one with 964.
/// </summary>
internal sealed class SubresourceTemplate
{
    private const int SidLength = 34;

    private readonly byte[] _json;

    // Where the SID stands in it.
    private readonly int[] _places;

    /// <param name="json">A whole object.</param>
    /// <param name="sid">The SID of its call, if it is known.</param>
    public SubresourceTemplate(ReadOnlySpan<byte> json, string? sid) => (_json, _places) = (json.ToArray(), Find(json, sid));

    /// <summary>Takes the addresses of another call, which are then as whole as those of the template.</summary>
    /// <param name="json">The JSON, right before the addresses.</param>
    /// <param name="sid">The SID of the call.</param>
    /// <returns>Whether they were there.</returns>
    [MethodImpl(Jit.AtOnce)]
    public bool TryTake(ref PlainJson json, ReadOnlySpan<byte> sid)
    {
        var rest = json.Rest;
        if (rest.Length < _json.Length || !IsSid(sid))
        {
            return false;
        }

        var start = 0;
        foreach (var place in _places)
        {
            if (!rest.Slice(start, place - start).SequenceEqual(_json.AsSpan(start, place - start))
                || !rest.Slice(place, SidLength).SequenceEqual(sid))
            {
                return false;
            }

            start = place + SidLength;
        }

        if (!rest.Slice(start, _json.Length - start).SequenceEqual(_json.AsSpan(start)))
        {
            return false;
        }

        json.Rest = rest.Slice(_json.Length);
        return true;
    }

    /// <summary>The addresses of a call that <see cref="TryTake"/> has taken, or of the template's own.</summary>
    public byte[] Of(string? sid)
    {
        var json = (byte[])_json.Clone();
        foreach (var place in _places)
        {
            Encoding.ASCII.GetBytes(sid!, 0, SidLength, json, place);
        }

        return json;
    }

    private static int[] Find(ReadOnlySpan<byte> json, string? text)
    {
        var places = new List<int>();
        ReadOnlySpan<byte> sid = text is { Length: SidLength } ? Encoding.UTF8.GetBytes(text) : default;
        for (var place = IsSid(sid) ? json.IndexOf(sid) : -1; place >= 0;)
        {
            places.Add(place);
            var end = place + SidLength;
            var next = json.Slice(end).IndexOf(sid);
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

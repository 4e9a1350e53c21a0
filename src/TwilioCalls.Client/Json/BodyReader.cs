using System.Text.Json;

namespace TwilioCalls.Json;

/// <summary>Reads a body whose objects are much alike, and knows again what the one before had.</summary>
/// <param name="body">All bytes of the body.</param>
internal ref struct BodyReader(ReadOnlySpan<byte> body)
{
    /// <summary>Sixty times what Twilio sends: more are no addresses of one call's, and not worth the memory.</summary>
    private const int MaximumLength = 64 * 1024;

    /// <summary>The reader of the tokens. A copy of it would not go on where this one stands.</summary>
    public Utf8JsonReader Json = new(body);

    private readonly ReadOnlySpan<byte> _body = body;

    // Where the reader's first byte is in the body.
    private int _start;

    /// <summary>What objects have in common.</summary>
    public readonly RepeatedTexts Texts { get; } = RepeatedTexts.OfThread;

    /// <summary>The subresource addresses that were read last; null if there were none.</summary>
    public SidTemplate? Subresources { get; private set; }

    /// <summary>The address of the call that was read last with <see cref="Json"/>; null if it had none.</summary>
    public SidTemplate? Uri { get; set; }

    /// <summary>What the reader has not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _body.Slice(_start + (int)Json.BytesConsumed);

    /// <summary>Goes on behind objects that follow one that the reader has just read, in the same list, and that were read otherwise.</summary>
    /// <param name="rest">What follows them.</param>
    public void GoOnAt(ReadOnlySpan<byte> rest)
    {
        // Where it stands among braces and brackets is where it stood behind the one before.
        _start = _body.Length - rest.Length;
        Json = new Utf8JsonReader(rest, isFinalBlock: true, Json.CurrentState);
    }

    /// <summary>What was read since a token that began at a place.</summary>
    /// <param name="start">The reader's <see cref="Utf8JsonReader.TokenStartIndex"/> then.</param>
    public readonly ReadOnlySpan<byte> From(int start) => _body.Slice(_start + start, (int)Json.BytesConsumed - start);

    /// <summary>Steps over a call's subresource addresses, and keeps them: the buffer of the body is used again.</summary>
    /// <param name="sid">The SID of the call, if it is known by now.</param>
    /// <returns>The addresses; null if there are none, or something else.</returns>
    public LazySubresourceUris? ReadSubresources(string? sid)
    {
        var start = (int)Json.TokenStartIndex;
        var isObject = Json.TokenType == JsonTokenType.StartObject;
        Json.Skip();
        if (!isObject || From(start) is not { Length: <= MaximumLength } json)
        {
            return null;
        }

        Subresources = new SidTemplate(json, sid);
        return new LazySubresourceUris(Subresources, sid);
    }
}

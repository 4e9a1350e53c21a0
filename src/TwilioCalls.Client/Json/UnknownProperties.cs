namespace TwilioCalls.Json;

/// <summary>
/// What a call has besides its known properties. Further ones than a call can sensibly have are left out, so that an answer of
/// millions of them takes no more memory than its own bytes.
/// </summary>
internal sealed class UnknownProperties : Dictionary<string, object?>, IDictionary<string, object?>
{
    /// <summary>Four times as many as a call has known ones.</summary>
    public const int Limit = 100;

    // The serializer adds through the interface.
    object? IDictionary<string, object?>.this[string key]
    {
        get => base[key];
        set => Keep(key, value);
    }

    public void Keep(string name, object? value)
    {
        if (Count < Limit || ContainsKey(name))
        {
            base[name] = value;
        }
    }
}

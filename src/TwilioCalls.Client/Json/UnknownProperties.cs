namespace TwilioCalls.Json;

/// <summary>
/// What a call has besides its known properties. Further ones than a call can sensibly have are left out, so that an answer of
/// millions of them takes no more memory than its own bytes.
/// </summary>
internal sealed class UnknownProperties : Dictionary<string, string?>
{
    /// <summary>Four times as many as a call has known ones.</summary>
    public const int Limit = 100;

    public void Keep(string name, string? value)
    {
        if (Count < Limit || ContainsKey(name))
        {
            this[name] = value;
        }
    }
}

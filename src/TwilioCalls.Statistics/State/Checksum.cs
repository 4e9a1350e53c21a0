namespace TwilioCalls.Statistics.State;

/// <summary>FNV-1a of 32 bits: notices a state that was cut or changed on its way through a file. Source: RFC 9923.</summary>
internal static class Checksum
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(byte[] content)
    {
        var hash = Basis;
        foreach (var one in content)
        {
            hash = unchecked((hash ^ one) * Prime);
        }

        return hash;
    }
}

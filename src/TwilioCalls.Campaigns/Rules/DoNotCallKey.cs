namespace TwilioCalls.Campaigns.Rules;

/// <summary>A number or address by which it is found again: eight bytes for a number, as these files may have millions.</summary>
/// <param name="Number">The digits of a number; 0 for an address.</param>
/// <param name="Address">An address with a scheme, in capitals; null for a number.</param>
internal readonly record struct DoNotCallKey(long Number, string? Address)
{
    // A plus and as many digits as fit.
    private const int Longest = 19;

    /// <param name="address">As the client reads and sends it.</param>
    public static DoNotCallKey Of(string address)
    {
        if (address.Length is < 2 or > Longest || address[0] != '+')
        {
            return new(0, address.ToUpperInvariant());
        }

        var number = 0L;
        for (var at = 1; at < address.Length; at++)
        {
            if (address[at] is not (>= '0' and <= '9'))
            {
                return new(0, address.ToUpperInvariant());
            }

            number = (number * 10) + (address[at] - '0');
        }

        return new(number, null);
    }
}

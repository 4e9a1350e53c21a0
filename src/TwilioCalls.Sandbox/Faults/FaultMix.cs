using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults;

/// <summary>Several faults for a random share of requests. The same seed gives the same faults in the same order.</summary>
public sealed class FaultMix
{
    private readonly List<Fault> _faults = [];

    /// <summary>A mix without any faults yet.</summary>
    /// <param name="seed">What the choice is derived from. Any number.</param>
    /// <param name="percent">How many of a hundred requests go wrong, 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is another one.</exception>
    public FaultMix(int seed, int percent)
    {
        if (percent is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "Between 0 and 100 percent.");
        }

        Seed = seed;
        Percent = percent;
    }

    /// <summary>What the choice is derived from.</summary>
    public int Seed { get; }

    /// <summary>How many of a hundred requests go wrong.</summary>
    public int Percent { get; }

    internal FaultBehavior[] Faults => [.. _faults.Select(fault => fault.Behavior)];

    /// <summary>What a bad day looks like: 429, errors of the server and of gateways, and broken connections, before and after processing.</summary>
    /// <param name="seed">What the choice is derived from. Any number.</param>
    /// <param name="percent">How many of a hundred requests go wrong, 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is another one.</exception>
    public static FaultMix BadDay(int seed, int percent)
    {
        var mix = new FaultMix(seed, percent).With(Fault.TooManyRequests(), 3).With(Fault.TooManyRequests(1));
        foreach (var moment in (FaultMoment[])[FaultMoment.Before, FaultMoment.After])
        {
            mix.With(Fault.Status(500, moment))
                .With(Fault.Status(502, moment, FaultBody.Empty))
                .With(Fault.Status(503, moment, FaultBody.Html))
                .With(Fault.Status(504, moment, FaultBody.Html))
                .With(Fault.ConnectionReset(moment), 2);
        }

        return mix;
    }

    /// <summary>Adds a fault to the mix, and returns the mix.</summary>
    /// <param name="fault">What else goes wrong.</param>
    /// <param name="weight">How often, compared with the others; 1 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is another one.</exception>
    public FaultMix With(Fault fault, int weight = 1)
    {
        if (weight is < 1 or > 1000)
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "Between 1 and 1000.");
        }

        _faults.AddRange(Enumerable.Repeat(fault ?? throw new ArgumentNullException(nameof(fault)), weight));
        return this;
    }
}

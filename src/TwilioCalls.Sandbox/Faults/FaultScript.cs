using TwilioCalls.Sandbox.Faults.Kinds;
using TwilioCalls.Sandbox.Faults.Rules;
using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults;

/// <summary>
/// Which requests go wrong, and how. Requests are counted from the moment a rule is added. If several rules apply to the same request,
/// the one that was added first is used; of the others, <see cref="Next"/> is used for a later request, and <see cref="Nth"/> is lost.
/// </summary>
public sealed class FaultScript
{
    private readonly object _gate = new();
    private FaultRule[] _rules = [];
    private long _count;

    internal FaultScript()
    {
    }

    /// <summary>How many requests have met a fault.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The next requests go wrong. Another call adds what happens after that.</summary>
    /// <param name="operation">Of which requests.</param>
    /// <param name="fault">What happens to them.</param>
    /// <param name="count">How many of them, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public void Next(ApiOperation operation, Fault fault, int count = 1) => Add(new NextRequests(operation, BehaviorOf(fault), count));

    /// <summary>One request goes wrong.</summary>
    /// <param name="operation">Of which requests.</param>
    /// <param name="number">Which of them from now on, 1 or more.</param>
    /// <param name="fault">What happens to it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public void Nth(ApiOperation operation, int number, Fault fault) => Add(new NthRequest(operation, number, BehaviorOf(fault)));

    /// <summary>All requests go wrong, until <see cref="Clear"/>.</summary>
    /// <param name="operation">Which requests.</param>
    /// <param name="fault">What happens to them.</param>
    public void Every(ApiOperation operation, Fault fault) => Add(new EveryRequest(operation, BehaviorOf(fault)));

    /// <summary>A random share of the requests goes wrong, until <see cref="Clear"/>.</summary>
    /// <param name="operation">Of which requests.</param>
    /// <param name="mix">How many of them, and what happens to them. What is added to it later does not count.</param>
    /// <exception cref="ArgumentException">There is no fault in the mix.</exception>
    public void Share(ApiOperation operation, FaultMix mix)
    {
        var faults = (mix ?? throw new ArgumentNullException(nameof(mix))).Faults;
        if (faults.Length == 0)
        {
            throw new ArgumentException("There is no fault in the mix.", nameof(mix));
        }

        Add(new ShareOfRequests(operation, mix.Seed, mix.Percent, faults));
    }

    /// <summary>From now on nothing goes wrong.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Volatile.Write(ref _rules, []);
        }
    }

    /// <summary>The fault for this request; null, without taking a lock, as long as there are no rules.</summary>
    internal FaultBehavior? Meet(IncomingRequest request)
    {
        if (Volatile.Read(ref _rules).Length == 0)
        {
            return null;
        }

        var operation = ApiOperations.Of(request);
        lock (_gate)
        {
            FaultBehavior? met = null;
            foreach (var rule in _rules.Where(rule => rule.IsFor(operation)))
            {
                // Asked even if another rule is used, because each rule counts its requests.
                if (rule.Wants() && met is null)
                {
                    met = rule.Take();
                }
            }

            if (met is not null)
            {
                Interlocked.Increment(ref _count);
                Volatile.Write(ref _rules, [.. _rules.Where(rule => !rule.IsOver)]);
            }

            return met;
        }
    }

    private static FaultBehavior BehaviorOf(Fault fault) => (fault ?? throw new ArgumentNullException(nameof(fault))).Behavior;

    private void Add(FaultRule rule)
    {
        lock (_gate)
        {
            Volatile.Write(ref _rules, [.. _rules, rule]);
        }
    }
}

using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Connections that bring no answer.</summary>
internal static class ConnectionFaults
{
    public static FaultBehavior Refused() => new("connection refused", _ => ApiAnswer.Lost(LostAnswer.Reset)) { RefusesConnection = true };

    public static FaultBehavior Reset(FaultMoment moment) => Loss($"connection reset {moment}", LostAnswer.Reset, moment);

    public static FaultBehavior BrokenTls(FaultMoment moment) => Loss($"broken TLS {moment}", LostAnswer.BrokenTls, moment);

    public static FaultBehavior NoAnswer() => Loss("no answer", LostAnswer.Silence, FaultMoment.After);

    private static FaultBehavior Loss(string name, LostAnswer loss, FaultMoment moment) => new(name, exchange =>
    {
        if (moment == FaultMoment.After)
        {
            exchange.Process();
        }

        return ApiAnswer.Lost(loss);
    });
}

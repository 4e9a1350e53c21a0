using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Changes whose answer shows the call as it was before, and leaves everything else alone.</summary>
internal static class StaleAnswers
{
    public static FaultBehavior Update(FaultMoment moment) => new($"stale answer {moment}", exchange =>
    {
        if (ApiOperations.Of(exchange.Request) != ApiOperation.Update)
        {
            return exchange.Process();
        }

        var before = exchange.Processing(exchange.Request with { Method = "GET", Form = FormValues.Empty });
        var answer = moment == FaultMoment.After ? exchange.Process() : before;
        return answer.Status == 200 ? before : answer;
    });
}

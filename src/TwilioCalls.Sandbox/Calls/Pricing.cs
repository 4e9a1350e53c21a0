namespace TwilioCalls.Sandbox.Calls;

/// <summary>What a call costs: every minute begun, known once the call has been rated. Unanswered calls are free and never get a price.</summary>
internal static class Pricing
{
    public static readonly TimeSpan RatedAfter = TimeSpan.FromMinutes(1);

    private static readonly decimal InboundMinute = 0.0085m;
    private static readonly decimal OutboundMinute = 0.0140m;

    public static decimal? PriceAt(SimulatedCall call, DateTime now)
    {
        var life = call.Life;
        if (life.Answered == CallLife.Never || life.EndAt(now) is not { } ended || now < ended + RatedAfter)
        {
            return null;
        }

        var minutes = Math.Max(1, (life.TalkSeconds + 59) / 60);
        return -minutes * (call.Direction == SimulatedDirection.Inbound ? InboundMinute : OutboundMinute);
    }
}

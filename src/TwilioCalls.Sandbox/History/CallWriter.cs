using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.History;

/// <summary>
/// Writes an account's past calls, spread evenly over the days and in the order of their times, as the store is filled from the oldest
/// call to the newest. The newest few are still live.
/// </summary>
internal sealed class CallWriter(Account account, SeededRandom random, DateTime now, TimeSpan days)
{
    /// <summary>The last past call is made this long before now, and no call lasts longer: all of them have ended.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    private readonly PastOutcomes _outcomes = new(random);
    private readonly FictionalNumbers _numbers = new(random, account);

    public void Write(int count)
    {
        account.Calls.Expect(count);
        var fresh = FreshCalls.CountFor(count);
        var past = count - fresh;
        SimulatedCall? parent = null;
        for (var i = 0; i < past; i++)
        {
            var created = SlotTime(i, past);
            var call = parent is null ? NewCall(created) : NewChild(parent, created);
            account.Calls.Add(call);
            parent = parent is null && IsForwarded(call) ? call : null;
        }

        foreach (var life in FreshCalls.Lives(now, fresh))
        {
            account.Calls.Add(Outbound(life));
        }
    }

    private DateTime SlotTime(int index, int count)
    {
        var slot = (days - Quiet).Ticks / (double)count;
        var jitter = random.Below(1000) / 1000.0;
        return now - days + TimeSpan.FromTicks((long)(slot * (index + jitter)));
    }

    // One in five answered incoming calls is forwarded, which makes a second call.
    private bool IsForwarded(SimulatedCall call) =>
        call is { Direction: SimulatedDirection.Inbound, Life.Outcome: SimulatedStatus.Completed } && random.Below(5) == 0;

    private SimulatedCall NewCall(DateTime created) =>
        random.Below(100) < 45 ? Inbound(_outcomes.Inbound(created)) : Outbound(_outcomes.Outbound(created));

    private SimulatedCall Inbound(CallLife life)
    {
        var own = _numbers.Own();
        var outsider = _numbers.Outsider();
        return new(account.NextCallSid(), own.Number, outsider.Endpoint, SimulatedDirection.Inbound, life)
        {
            PhoneNumberSid = own.Sid,
            CallerName = outsider.Name,
            ForwardedFrom = random.Below(25) == 0 ? own.Number : null,
        };
    }

    private SimulatedCall Outbound(CallLife life)
    {
        var own = _numbers.Own();
        return new(account.NextCallSid(), _numbers.Outsider().Endpoint, own.Number, SimulatedDirection.OutboundApi, life)
        {
            PhoneNumberSid = own.Sid,
            AnsweredBy = life.Answered != CallLife.Never && random.Below(4) == 0 ? _outcomes.AnsweredBy() : null,
        };
    }

    private SimulatedCall NewChild(SimulatedCall parent, DateTime slot)
    {
        var afterParent = parent.Life.Answered.AddSeconds(3);
        var created = slot < afterParent ? slot : afterParent;
        var sid = account.NextCallSid();
        var colleague = _numbers.Colleague();
        var isLost = colleague == FictionalNumbers.Unreachable && sid.Low % 3 == 0;
        var life = isLost ? PastOutcomes.LostChild(created) : PastOutcomes.Child(parent.Life, created);
        return new(sid, colleague, parent.From, SimulatedDirection.OutboundDial, life)
        {
            Parent = parent.Sid,
            PhoneNumberSid = parent.PhoneNumberSid,
        };
    }
}

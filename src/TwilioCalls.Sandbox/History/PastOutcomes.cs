using TwilioCalls.Sandbox.Calls;
using static TwilioCalls.Sandbox.Calls.SimulatedStatus;

namespace TwilioCalls.Sandbox.History;

/// <summary>How past calls ended, in proportions that are typical of a small call centre.</summary>
internal sealed class PastOutcomes(SeededRandom random)
{
    private static readonly string[] Answerers =
        ["human", "human", "human", "machine_start", "machine_end_beep", "machine_end_silence", "fax", "unknown"];

    public string AnsweredBy() => random.Pick(Answerers);

    /// <summary>Answered at once, by the application behind the number.</summary>
    public CallLife Inbound(DateTime created) => random.Below(100) switch
    {
        < 90 => new(created, created, created, created.AddSeconds(TalkSeconds()), Completed),
        < 95 => Unanswered(created, 0, random.Between(10, 60), NoAnswer),
        < 98 => Unanswered(created, 0, 1, Busy),
        _ => Unanswered(created, 0, 1, Failed),
    };

    public CallLife Outbound(DateTime created) => random.Below(100) switch
    {
        < 70 => Answered(created),
        < 82 => Unanswered(created, 1, random.Between(20, 60), NoAnswer),
        < 90 => Unanswered(created, 1, random.Between(1, 4), Busy),
        < 95 => Unanswered(created, 1, 1, Failed),
        < 98 => Unanswered(created, 1, random.Between(2, 15), Canceled),
        _ => new(created, CallLife.Never, CallLife.Never, created.AddSeconds(1), Canceled),
    };

    /// <summary>A call that an answered call dialled, and that ends with it.</summary>
    public static CallLife Child(CallLife parent, DateTime created)
    {
        var answered = created.AddSeconds(2);
        return new(created, created, answered, parent.Ended > answered ? parent.Ended : answered.AddSeconds(1), Completed);
    }

    /// <summary>A call that an answered call dialled in vain.</summary>
    public static CallLife LostChild(DateTime created) => Unanswered(created, 0, 1, Failed);

    private static CallLife Unanswered(DateTime created, int queued, int ringing, SimulatedStatus outcome)
    {
        var dialled = created.AddSeconds(queued);
        return new(created, dialled, CallLife.Never, dialled.AddSeconds(ringing), outcome);
    }

    private CallLife Answered(DateTime created)
    {
        var dialled = created.AddSeconds(1);
        var answered = dialled.AddSeconds(random.Between(2, 25));
        return new(created, dialled, answered, answered.AddSeconds(TalkSeconds()), Completed);
    }

    // Most calls are short, a few are long, none is over twenty minutes.
    private int TalkSeconds() => random.Between(5, random.Below(4) == 0 ? 1200 : 180);
}

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>The times in which the number of calls in progress changed, in order.</summary>
/// <param name="Level">How long each slot is: 2^Level seconds.</param>
/// <param name="Slots">The slots, in order.</param>
internal sealed record Timeline(int Level, List<Slot> Slots)
{
    /// <summary>Over 30,000 years.</summary>
    public const int HighestLevel = 40;

    /// <summary>The most calls in progress at once: between these two.</summary>
    public (long AtMost, long AtLeast) Peak
    {
        get
        {
            var (atMost, atLeast, before) = (0L, 0L, 0L);
            foreach (var slot in Slots)
            {
                atMost = Math.Max(atMost, before + slot.Highest);
                atLeast = Math.Max(atLeast, before + slot.SureHighest);
                before += slot.Net;
            }

            return (atMost, atLeast);
        }
    }

    /// <summary>
    /// The pieces of time between changes, in order: from which second to before which, and the most calls in progress then. The last
    /// ends where no call is in progress any more.
    /// </summary>
    public IEnumerable<(long Start, long End, long AtMost)> Levels
    {
        get
        {
            var before = 0L;
            for (var index = 0; index < Slots.Count; index++)
            {
                var slot = Slots[index];
                var (start, end) = (slot.Index << Level, (slot.Index + 1) << Level);
                yield return (start, end, before + slot.Highest);
                before += slot.Net;
                if (before > 0 && index + 1 < Slots.Count && Slots[index + 1].Index << Level is var next && next > end)
                {
                    yield return (end, next, before);
                }
            }
        }
    }

    /// <param name="level">How long its slots shall be.</param>
    /// <param name="seconds">Changes of the number of calls by second, in order.</param>
    public static Timeline Of(int level, IEnumerable<(long Second, long Net)> seconds)
    {
        var slots = new List<Slot>();
        foreach (var (second, net) in seconds)
        {
            Append(slots, Slot.Second(second, net), second >> level);
        }

        return new(level, slots);
    }

    /// <summary>The same with longer slots.</summary>
    public Timeline At(int level)
    {
        var slots = new List<Slot>(Slots.Count);
        foreach (var slot in Slots)
        {
            Append(slots, slot, slot.Index >> (level - Level));
        }

        return new(level, slots);
    }

    /// <summary>The same with slots that are just so long that there are not more than so many.</summary>
    public Timeline Shortened(int most)
    {
        var timeline = this;
        while (timeline.Slots.Count > most && timeline.Level < HighestLevel)
        {
            timeline = timeline.At(timeline.Level + 1);
        }

        return timeline;
    }

    /// <summary>All calls of both, with the longer slots of the two.</summary>
    public Timeline With(Timeline other)
    {
        var level = Math.Max(Level, other.Level);
        var (some, others) = (Level == level ? Slots : At(level).Slots, other.Level == level ? other.Slots : other.At(level).Slots);
        var slots = new List<Slot>(some.Count + others.Count);
        var (one, two) = (0, 0);
        while (one < some.Count || two < others.Count)
        {
            if (two == others.Count || (one < some.Count && some[one].Index < others[two].Index))
            {
                slots.Add(some[one++]);
            }
            else if (one == some.Count || others[two].Index < some[one].Index)
            {
                slots.Add(others[two++]);
            }
            else
            {
                var (slot, beside) = (some[one++], others[two++]);
                slots.Add(level == 0 ? Slot.Second(slot.Index, slot.Net + beside.Net) : slot.Beside(beside));
            }
        }

        return new(level, slots);
    }

    private static void Append(List<Slot> slots, Slot slot, long index)
    {
        if (slots.Count > 0 && slots[^1].Index == index)
        {
            slots[^1] = slots[^1].Then(slot);
        }
        else
        {
            slots.Add(slot with { Index = index });
        }
    }
}

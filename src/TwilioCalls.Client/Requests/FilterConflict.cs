using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>
/// Filters that no call can pass together. An empty answer would look like "there were none", where it is the question that
/// is wrong.
/// </summary>
internal static class FilterConflict
{
    /// <exception cref="InvalidParameterException">Two filters exclude each other, or one excludes everything.</exception>
    public static void Refuse(CallFilter filter)
    {
        var start = Spans(nameof(CallFilter.StartTime), filter.Start).ToArray();
        var end = Spans(nameof(CallFilter.EndTime), filter.End).ToArray();
        RefuseStatus(filter.Status, start, end);
        foreach (var empty in start.Concat(end).Where(span => span.From >= span.Before))
        {
            var reason = empty.Given.End > empty.Given.Start ? "there is no time on that side of it" : "the clock of its zone jumps over it";
            throw new InvalidParameterException($"No call can pass {empty.Name} ({empty.Given}): {reason}.", empty.Name);
        }

        Refuse(start, start, "no call can pass both");
        Refuse(end, end, "no call can pass both");
        Refuse(start, end, "no call ends before it starts");
    }

    /// <summary>Refuses a span that begins only when another one is over.</summary>
    private static void Refuse(Span[] later, Span[] earlier, string reason)
    {
        foreach (var one in later)
        {
            foreach (var other in earlier.Where(other => one.From >= other.Before))
            {
                throw new InvalidParameterException(
                    $"{one.Name} ({one.Given}) and {other.Name} ({other.Given}) exclude each other: {reason}.", one.Name);
            }
        }
    }

    /// <summary>Twilio leaves a call out of a filter of a time that it does not have yet. Of several statuses, one that can pass is enough.</summary>
    private static void RefuseStatus(string[]? statuses, Span[] start, Span[] end)
    {
        Span? Pointless(string status) => CallStatus.IsLive(status) && end.Length > 0 ? end[0]
            : status == CallStatus.Queued && start.Length > 0 ? start[0]
            : null;
        if (statuses is { Length: > 0 } && Array.TrueForAll(statuses, status => Pointless(status) is not null))
        {
            var pointless = Pointless(statuses[0])!;
            throw new InvalidParameterException(
                $"{nameof(CallFilter.Status)} ({string.Join(", ", statuses)}) and {pointless.Name} exclude each other: "
                + $"a call in {(statuses.Length == 1 ? "this status" : "one of these")} has no such time yet.",
                pointless.Name);
        }
    }

    private static IEnumerable<Span> Spans(string name, TimeFilter filter)
    {
        if (filter.On is { } on)
        {
            yield return new(name, on, on.First, on.End);
        }

        if (filter.Before is { } before)
        {
            yield return new(name + nameof(filter.Before), before, DateTimeOffset.MinValue, WholeSecond(before.Start));
        }

        if (filter.After is { } after)
        {
            yield return new(name + nameof(filter.After), after, WholeSecond(after.Start), DateTimeOffset.MaxValue);
        }
    }

    /// <summary>The first whole second that is not before: Twilio gives no fractions.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var fraction and > 0 && time < DateTimeOffset.MaxValue.AddSeconds(-1)
            ? time.AddTicks(TimeSpan.TicksPerSecond - fraction)
            : time;

    /// <summary>What a filter lets through: from a moment on, before another.</summary>
    private sealed record Span(string Name, CallTime Given, DateTimeOffset From, DateTimeOffset Before);
}

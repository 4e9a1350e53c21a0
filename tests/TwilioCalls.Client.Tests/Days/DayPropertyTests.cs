using CsCheck;

namespace TwilioCalls.Client.Tests.Days;

/// <summary>Whatever an account's history is, and whatever happens to it meanwhile: a listing by days is what one page after the other would be.</summary>
public sealed class DayPropertyTests
{
    private const int Days = 8;

    // Seconds: around midnight, and all over the days.
    private static readonly Gen<int> Seconds = Gen.OneOf(
        Gen.Select(Gen.Int[0, Days - 1], Gen.Int[-5, 5]).Select((day, off) => (day * 86400) + off),
        Gen.Int[0, Days * 86400]);

    // A call may wait for hours before it starts, and may last for hours; some never start, or never end.
    private static readonly Gen<(int Created, int Wait, int Length)[]> Histories =
        Gen.Select(Seconds, Gen.OneOf(Gen.Int[-1, 5], Gen.Int[0, 100_000]), Gen.OneOf(Gen.Int[-1, 100], Gen.Int[0, 80_000])).Array[0, 60];

    private static readonly Gen<CallFilter> Filters =
        Gen.Select(Gen.Bool, Times(), Gen.Select(Gen.Bool, Times()), Gen.Int[1, 6], Gen.Bool, Gen.Bool).Select((isStart, after, before, size, isOne, isMerged) =>
        {
            var (from, until) = before.Item1 && before.Item2.Start > after.Start ? (after, before.Item2) : (after, (CallTime?)null);
            var isDayOfZone = isOne && until is { } end && end.Start - from.Start > TimeSpan.FromSeconds(1);
            var filter = (isStart, isDayOfZone) switch
            {
                (true, true) => new CallFilter { StartTime = CallTime.Between(from.Start, until!.Value.Start), PageSize = size },
                (true, false) => new CallFilter { StartTimeAfter = from, StartTimeBefore = until, PageSize = size },
                (false, true) => new CallFilter { EndTime = CallTime.Between(from.Start, until!.Value.Start), PageSize = size },
                (false, false) => new CallFilter { EndTimeAfter = from, EndTimeBefore = until, PageSize = size },
            };
            filter.Status = isMerged ? ["busy", "completed"] : null;
            return filter;
        });

    [Fact]
    public Task A_history_that_rests_is_listed_in_the_same_order() =>
        Gen.Select(Histories, Filters, Gen.Int[2, 6], Gen.Bool).SampleAsync(async (history, filter, throttleLimit, comparesDays) =>
        {
            var calls = history.Select(Call).ToArray();
            var twilio = new DayServer(calls) { ComparesDays = comparesDays };

            var serial = await ListAsync(twilio, filter, throttleLimit: 1);
            var byDays = await ListAsync(twilio, filter, throttleLimit);

            Assert.Equal(calls.Count(call => Passes(filter, call)), byDays.Length);
            Assert.Equal(serial.Order(), byDays.Order());

            // Calls of one second have no order of their own.
            Assert.Equal(serial.Select(Created), byDays.Select(Created));

            DateTimeOffset Created(string sid) => calls.Single(call => call.Sid == sid).Created;
        }, iter: 400);

    [Fact]
    public Task Whatever_passes_all_the_time_is_listed_once_and_nothing_that_never_does() =>
        Gen.Select(Histories, Filters, Gen.Int[2, 6], Gen.Select(Gen.Int[0, 30], Gen.Int[0, 60], Gen.Int[0, 3]).Array[0, 20]).SampleAsync(async (history, filter, throttleLimit, events) =>
        {
            var calls = history.Select(Call).ToList();
            var always = calls.Where(call => Passes(filter, call)).Select(call => call.Sid).ToHashSet();
            var ever = always.ToHashSet();
            var request = -1;
            var twilio = new DayServer(() => [.. calls]) { BeforeAnswer = async (_, _) => await Task.Yield() };
            twilio.Instead = _ =>
            {
                request++;
                foreach (var (_, which, what) in events.Where(one => one.Item1 == request))
                {
                    Change(calls, which, what);
                    ever.UnionWith(calls.Where(call => Passes(filter, call)).Select(call => call.Sid));
                    always.IntersectWith(calls.Where(call => Passes(filter, call)).Select(call => call.Sid));
                }

                return null;
            };

            var listed = await ListAsync(twilio, filter, throttleLimit);

            Assert.Equal(listed.Length, listed.Distinct().Count());
            Assert.Subset(ever, listed.ToHashSet());
            Assert.Superset(always, listed.ToHashSet());
        }, iter: 400);

    private static async Task<string[]> ListAsync(DayServer twilio, CallFilter filter, int throttleLimit) =>
        await twilio.Client.ListCallsAsync(filter, throttleLimit: throttleLimit, cancellation: Stop).Select(call => call.Sid!).ToArrayAsync(Stop);

    /// <summary>What can happen to a call at the present: it is deleted or made, starts, ends, or turns out to have started after midnight.</summary>
    private static void Change(List<DayCall> calls, int which, int what)
    {
        var at = calls.Count == 0 ? 0 : which % calls.Count;
        switch (what)
        {
            case 0 when calls.Count > 0:
                calls.RemoveAt(at);
                break;
            case 1:
                calls.Add(new(1000 + calls.Count + which, DayServer.Now, DayServer.Now));
                break;
            case 2 when calls.Count > 0:
                calls[at] = calls[at] with { Start = calls[at].Start ?? DayServer.Now, End = calls[at].Start is null ? null : calls[at].End ?? DayServer.Now };
                break;
            case 3 when calls.Count > 0 && calls[at].Start is { } start && start >= DayServer.DaysAgo(1) && start < DayServer.DaysAgo(0):
                calls[at] = calls[at] with { Start = DayServer.DaysAgo(0), End = null };
                break;
        }
    }

    private static DayCall Call((int Created, int Wait, int Length) one, int number)
    {
        var created = DayServer.DaysAgo(Days - 1).AddSeconds(one.Created);
        created = created > DayServer.Now ? DayServer.Now : created;
        DateTimeOffset? start = one.Wait < 0 || created.AddSeconds(one.Wait) > DayServer.Now ? null : created.AddSeconds(one.Wait);
        return new(number, created, start, one.Length < 0 || start?.AddSeconds(one.Length) > DayServer.Now ? null : start?.AddSeconds(one.Length));
    }

    private static bool Passes(CallFilter filter, DayCall call) => filter.Start.Passes(call.Start) && filter.End.Passes(call.End)
        && filter.Status?.Contains(call.Status) != false;

    private static Gen<CallTime> Times() => Gen.Select(Seconds, Gen.Bool).Select((second, isDay) =>
        CallTime.At(DayServer.DaysAgo(Days - 1).AddSeconds(second)) is var time && isDay ? time.Day : time);
}

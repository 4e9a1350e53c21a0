using CsCheck;

namespace TwilioCalls.Client.Tests.Merging;

/// <summary>Whatever an account's history is, and whatever is asked of it: the merge is what a whole list of it, filtered, would be.</summary>
public sealed class NaiveMergeTests
{
    private static readonly string[] Statuses = ["queued", "in-progress", "completed", "busy"];
    private static readonly string[] Directions = ["inbound", "outbound-api"];
    private static readonly string[] Called = ["+14155550110", "+14155550111", "+14155550112"];
    private static readonly string[] Callers = ["+14155550220", "+14155550221"];

    private static readonly Gen<ListedCall[]> Histories =
        Gen.Select(Gen.Int[0, 12], OneOf(Statuses), OneOf(Called), OneOf(Callers), OneOf(Directions)).Array[0, 40].Select(calls => calls
            .Select((call, number) => new ListedCall(number, call.Item2 == "queued" ? null : call.Item1, call.Item2, call.Item3, call.Item4, call.Item5))
            .ToArray());

    private static readonly Gen<CallFilter> Filters =
        Gen.Select(Lists(Called), Lists(Callers), Lists(Statuses), Lists(Directions), Gen.Int[1, 5]).Select((to, from, status, direction, size) =>
            new CallFilter { To = to, From = from, Status = status, Direction = direction, PageSize = size });

    [Fact]
    public Task A_merged_listing_is_the_naive_one() =>
        Gen.Select(Histories, Filters, Gen.Int[1, 50]).SampleAsync(async (history, filter, limit) =>
        {
            var listed = await new HistoryServer(history).Client.ListAsync(filter, limit);

            Assert.Equal(listed.Length, listed.Select(call => call.Sid).Distinct().Count());
            var passing = ListedCall.NewestFirst(history.Where(call => Passes(filter, call))).ToArray();

            // Calls of one second have no order of their own.
            Assert.Equal(passing.Take(limit).Select(call => call.Created), listed.Select(call => history.Single(one => one.Sid == call.Sid).Created));
            Assert.Subset(passing.Select(call => call.Sid).ToHashSet(), listed.Select(call => call.Sid!).ToHashSet());
        }, iter: 300);

    private static bool Passes(CallFilter filter, ListedCall call) =>
        filter.To?.Contains(call.To) != false && filter.From?.Contains(call.From) != false
        && filter.Status?.Contains(call.Status) != false && filter.Direction?.Contains(call.Direction) != false;

    private static Gen<string[]?> Lists(string[] values) =>
        Gen.Select(Gen.Bool, OneOf(values).Array[1, 4]).Select((isGiven, list) => isGiven ? list : null);

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}

using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Which row is dialled next.</summary>
public class RowQueueTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_has_become_due_comes_before_rows_that_were_never_dialled()
    {
        var state = TestState.Of(3);
        TryAgain(state, 1, Now.AddMinutes(1));
        var queue = new RowQueue(state.Rows, []);

        Assert.Equal(DateTimeOffset.MinValue, queue.Due);
        Assert.Equal(0, queue.Take(Now)?.Index);
        Assert.Equal(1, queue.Take(Now.AddMinutes(1))?.Index);
        Assert.False(queue.IsEmpty);
        Assert.Equal(2, queue.Take(Now.AddMinutes(1))?.Index);
        Assert.True(queue.IsEmpty);
        Assert.Null(queue.Take(Now.AddDays(1)));
    }

    [Fact]
    public void Once_all_were_dialled_the_first_that_is_due_again_is_waited_for()
    {
        var state = TestState.Of(2);
        TryAgain(state, 0, Now.AddMinutes(2));
        TryAgain(state, 1, Now.AddMinutes(1));
        var queue = new RowQueue(state.Rows, []);

        Assert.Equal(Now.AddMinutes(1), queue.Due);
        Assert.Null(queue.Take(Now.AddMinutes(1).AddTicks(-1)));
        Assert.Equal(1, queue.Take(Now.AddMinutes(1))?.Index);
        Assert.Equal(Now.AddMinutes(2), queue.Due);
    }

    [Fact]
    public void Rows_that_are_skipped_are_never_taken()
    {
        var state = TestState.Of(4);
        TryAgain(state, 1, Now);
        TryAgain(state, 2, Now);
        var queue = new RowQueue(state.Rows, [0, 1]);

        Assert.Equal([2, 3, null], Taken(queue, 3));
    }

    [Fact]
    public void Rows_that_are_done_or_on_the_line_are_not_taken()
    {
        var state = TestState.Of(5);
        state.Apply(new(LineKind.Exclude, 0, Now), new(1, 1));
        state.Apply(new(LineKind.Dial, 1, Now) { Attempt = 1 }, new(1, 1));
        state.Apply(new(LineKind.Dial, 2, Now) { Attempt = 1 }, new(1, 1));
        state.Apply(new(LineKind.Refused, 2, Now) { Code = 21211 }, new(1, 1));
        var queue = new RowQueue(state.Rows, []);

        Assert.Equal(3, queue.Take(Now)?.Index);
        // Between two looks, another of them is done.
        state.Apply(new(LineKind.Exclude, 4, Now), new(1, 1));
        Assert.True(queue.IsEmpty);
        Assert.Null(queue.Take(Now));
    }

    [Fact]
    public void One_that_has_been_put_back_and_then_excluded_is_passed_over()
    {
        var state = TestState.Of(2);
        TryAgain(state, 0, Now);
        TryAgain(state, 1, Now.AddSeconds(1));
        var queue = new RowQueue(state.Rows, []);
        state.Apply(new(LineKind.Exclude, 0, Now), new(1, 1));

        Assert.Equal([1, null], Taken(queue, 2));
    }

    [Fact]
    public void A_row_whose_outcome_is_unknown_is_taken_where_it_was_added_only()
    {
        var state = TestState.Of(1);
        state.Apply(new(LineKind.Dial, 0, Now) { Attempt = 1 }, new(1, 1));
        state.Apply(new(LineKind.Lost, 0, Now), new(1, 1));
        var queue = new RowQueue(state.Rows, []);
        Assert.True(queue.IsEmpty);

        queue.Add(state.Rows[0], Now);

        Assert.Equal([0, null], Taken(queue, 2));
    }

    private static int?[] Taken(RowQueue queue, int count) => [.. Enumerable.Range(0, count).Select(_ => queue.Take(Now.AddHours(1))?.Index)];

    private static void TryAgain(CampaignState state, int row, DateTimeOffset due)
    {
        state.Apply(new(LineKind.Dial, row, Now) { Attempt = 1 }, new(1, 1));
        state.Apply(new(LineKind.Refused, row, Now) { Again = due }, new(1, 1));
    }
}

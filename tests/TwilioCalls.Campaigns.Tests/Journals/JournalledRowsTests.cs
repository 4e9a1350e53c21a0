using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>The rows of a journal lie side by side in blocks; none of them may get into another's place.</summary>
public class JournalledRowsTests
{
    private const int Block = JournalledRows.BlockLength;

    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData((2 * Block) + 1)]
    public void Each_row_is_found_by_its_key_and_has_what_its_own_lines_say(int count)
    {
        var state = TestState.Of(count);
        for (var index = 0; index < count; index += 3)
        {
            state.Apply(new(LineKind.Dial, index, At.AddSeconds(index)) { Attempt = 1 }, default);
            state.Apply(new(LineKind.Call, index, At) { Sid = $"CA{index}" }, new(Outcome(index), 7));
        }

        Assert.Equal(count, state.Rows.Count);
        Assert.Equal(Enumerable.Range(0, count), state.Rows.Select(row => row.Index));
        Assert.All(state.Rows, row =>
        {
            var isDialled = row.Index % 3 == 0;
            Assert.Equal(row, state.Find(TestState.KeyOf(row.Index)));
            Assert.Equal(new(row.Index, row.Index + 1), row.Row);
            Assert.Equal(isDialled ? new(Outcome(row.Index), 7) : default, row.Outcome);
            Assert.Equal(isDialled ? RowState.Calling : RowState.Waiting, row.State);
            Assert.Equal(isDialled ? 1 : 0, row.Attempt);
            Assert.Equal(isDialled ? $"CA{row.Index}" : null, row.Sid);
            Assert.Equal(isDialled ? At.AddSeconds(row.Index) : DateTimeOffset.MinValue, row.Dialled);
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    public void No_row_is_found_by_a_key_that_was_not_given_nor_one_beyond_the_last(int count)
    {
        var state = TestState.Of(count);

        Assert.Null(state.Find(TestState.KeyOf(count)));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Rows[count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Rows[-1]);
        Assert.Throws<FormatException>(() => state.Apply(new(LineKind.Dial, count, At) { Attempt = 1 }, default));
    }

    [Fact]
    public void A_key_of_another_row_is_damage()
    {
        var state = TestState.Of(Block + 1);

        Assert.Throws<FormatException>(() => state.Apply(new(LineKind.Row, Block + 1, At) { Key = TestState.KeyOf(0) }, default));
    }

    [Fact]
    public void A_line_beyond_4_GB_stands_where_it_stands()
    {
        var place = new LinePlace((1L << 40) + 1, 1 << 25);
        var state = TestState.Of(0);
        state.Apply(new(LineKind.Row, 0, At) { Key = TestState.KeyOf(0) }, place);
        state.Apply(new(LineKind.Exclude, 0, At), new(place.Offset + 1, place.Length + 1));

        Assert.Equal(place, state.Rows[0].Row);
        Assert.Equal(new(place.Offset + 1, place.Length + 1), state.Rows[0].Outcome);
    }

    [Fact]
    public async Task A_row_that_is_counted_can_be_read_by_another_thread_while_more_are_added()
    {
        var state = TestState.Of(0);
        var adding = Task.Run(() => state.Add(100 * Block), Stop);
        for (var isOver = false; !isOver;)
        {
            isOver = adding.IsCompleted;
            if (state.Rows.Count is > 0 and var count)
            {
                Assert.Equal(new(count - 1, count), state.Rows[count - 1].Row);
            }
        }

        await adding;
        Assert.Equal(100 * Block, state.Rows.Count);
    }

    private static long Outcome(int index) => (1L << 33) + index;
}

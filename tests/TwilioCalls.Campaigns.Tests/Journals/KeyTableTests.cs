using System.Globalization;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>Rows are found by digests of their keys, however these fall into the table.</summary>
public class KeyTableTests
{
    private const ulong LastSlot = KeyTable.FirstLength - 1;

    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(5)]
    // From the last slot on, the first ones are taken.
    [InlineData(LastSlot)]
    public void Keys_of_one_slot_are_all_found_and_another_of_it_is_not(ulong slot)
    {
        var keys = Enumerable.Range(0, int.MaxValue).Select(static number => number.ToString(CultureInfo.InvariantCulture))
            .Where(key => (TextDigest.Of(key).Low & LastSlot) == slot).Take(21).ToArray();
        var state = TestState.Of(0);
        for (var index = 0; index < 20; index++)
        {
            state.Apply(new(LineKind.Row, index, At) { Key = keys[index] }, default);
        }

        Assert.Equal(Enumerable.Range(0, 20), keys.Take(20).Select(key => state.Find(key)?.Index ?? -1));
        Assert.Null(state.Find(keys[20]));
        Assert.Throws<FormatException>(() => state.Apply(new(LineKind.Row, 20, At) { Key = keys[19] }, default));
    }

    [Fact]
    public void All_128_bits_of_a_digest_are_compared()
    {
        var (rows, table) = Begin();
        table.Add(rows.Add(new(1, 7), default));
        table.Add(rows.Add(new(2, 7), default));
        table.Add(rows.Add(new(1, 7 + (1UL << 63)), default));

        Assert.Equal([0, 1, 2], new TextDigest[] { new(1, 7), new(2, 7), new(1, 7 + (1UL << 63)) }.Select(key => table.Find(key)!.Value.Index));
        Assert.Null(table.Find(new(3, 7)));
        Assert.Null(table.Find(new(2, 7 + (1UL << 63))));
    }

    [Fact]
    public void A_table_that_grows_keeps_all_even_those_that_share_a_slot_at_each_size()
    {
        var (rows, table) = Begin();
        // The upper half of each digest tells them apart.
        var keys = Enumerable.Range(0, KeyTable.FirstLength).Select(number => new TextDigest((ulong)number, LastSlot)).ToArray();
        for (var count = 0; count < keys.Length; count++)
        {
            Assert.Null(table.Find(keys[count]));
            table.Add(rows.Add(keys[count], default));
        }

        Assert.Equal(Enumerable.Range(0, keys.Length), keys.Select(key => table.Find(key)!.Value.Index));
    }

    [Fact]
    public void A_row_that_takes_other_parameters_keeps_its_key()
    {
        var state = TestState.Of(0);
        state.Apply(new(LineKind.Row, 0, At) { Key = "Ada" }, new(1, 1));

        Assert.Throws<FormatException>(() => state.Apply(new(LineKind.Row, 0, At) { Key = "ada" }, new(2, 2)));
        Assert.Throws<FormatException>(() => state.Apply(new(LineKind.Row, 1, At), new(2, 2)));

        state.Apply(new(LineKind.Row, 0, At) { Key = "Ada" }, new(3, 3));
        Assert.Equal(new(3, 3), state.Rows[0].Row);
    }

    private static (JournalledRows Rows, KeyTable Table) Begin()
    {
        var rows = new JournalledRows();
        return (rows, new(rows));
    }
}

using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Tests.Rows;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1")]
    [InlineData("5/5")]
    [InlineData("1/1000")]
    [InlineData("1000/1000")]
    public void A_part_is_written_as_it_is_read(string text) => Assert.Equal(text, Shard.Read(text)!.ToString());

    [Fact]
    public void Blanks_do_not_matter() => Assert.Equal("2/5", Shard.Read(" 2 / 5 ")!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_means_all_rows(string? text) => Assert.Null(Shard.Read(text));

    [Theory]
    [InlineData("0/5")]
    [InlineData("6/5")]
    [InlineData("1/1001")]
    [InlineData("0/0")]
    [InlineData("2")]
    [InlineData("2/")]
    [InlineData("-1/5")]
    [InlineData("2/5/7")]
    [InlineData("10000/10000")]
    [InlineData("two/5")]
    public void What_is_no_part_is_refused(string text)
    {
        var refusal = Assert.Throws<InvalidParameterException>(() => Shard.Read(text));

        Assert.Equal("Shard", refusal.ParamName);
        Assert.StartsWith($"Shard cannot be '{text}': write which part of how many, such as 2/5, up to 1000 parts.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_row_belongs_to_one_part_and_the_parts_are_about_equal()
    {
        var parts = Enumerable.Range(1, 5).Select(part => Shard.Read($"{part}/5")!).ToArray();
        var held = new int[5];
        for (var row = 0; row < 5_000; row++)
        {
            var key = $"4930{row:D6}";
            held[Array.FindIndex(parts, part => part.Holds(key))]++;
            Assert.Single(parts, part => part.Holds(key));
        }

        Assert.All(held, rows => Assert.InRange(rows, 850, 1150));
    }

    /// <summary>Machines that share a list may have different versions, so that what belongs where never changes.</summary>
    [Theory]
    [InlineData("14155550123", "501/1000")]
    [InlineData("4930123456", "478/1000")]
    [InlineData("member 7 \u00E9", "72/1000")]
    public void Which_part_a_key_belongs_to_stays_as_it_is(string key, string part) =>
        Assert.Equal(part, Enumerable.Range(1, 1000).Select(one => Shard.Read($"{one}/1000")!).Single(one => one.Holds(key)).ToString());
}

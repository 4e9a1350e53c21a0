using System.Globalization;
using TwilioCalls.Listing;

namespace TwilioCalls.Client.Tests.Paging;

public sealed class SeenSidsTests
{
    [Theory]
    [InlineData("CA00000000000000000000000000000000")]
    [InlineData("CAffffffffffffffffffffffffffffffff")]
    [InlineData("CAFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("CA0000000000000000000000000000000g")]
    [InlineData("CA0000000000000000000000000000000")]
    [InlineData("CA000000000000000000000000000000000")]
    [InlineData("CA0000000000000000000000000000000\uFF10")]
    [InlineData("NO00000000000000000000000000000000")]
    [InlineData("ca00000000000000000000000000000000")]
    [InlineData("CA1")]
    [InlineData("")]
    public void A_text_of_any_form_is_new_once(string sid)
    {
        var seen = new SeenSids();
        seen.Add("CA00000000000000000000000000000001");

        Assert.False(seen.Contains(sid));
        Assert.True(seen.Add(sid));
        Assert.True(seen.Contains(sid));
        Assert.False(seen.Add(sid));
        Assert.False(seen.Contains("NO1"));
    }

    [Fact]
    public void Texts_that_differ_in_one_letter_are_different()
    {
        const string Sid = "CA0123456789abcdef0123456789abcdef";
        var seen = new SeenSids();

        Assert.True(seen.Add(Sid));
        for (var place = 0; place < Sid.Length; place++)
        {
            foreach (var other in "0aAC\u00e9".Where(letter => letter != Sid[place]))
            {
                Assert.True(seen.Add(Sid.Remove(place, 1).Insert(place, other.ToString())));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_agrees_with_a_set_of_texts_on_random_and_numbered_sids(int seed)
    {
        var random = new Random(seed);
        var seen = new SeenSids();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        for (var turn = 0; turn < 100_000; turn++)
        {
            // Few different ones, many alike in one half, and some that come again from far back.
            var (high, low) = (random.Next(3) == 0 ? 0 : random.NextInt64(100), random.Next(2) == 0 ? random.NextInt64(20_000) : random.NextInt64());
            var sid = string.Create(CultureInfo.InvariantCulture, $"CA{high:x16}{low:x16}");

            Assert.Equal(expected.Add(sid), seen.Add(sid));
        }
    }

    [Fact]
    public void A_set_of_values_counts_each_once()
    {
        var values = new LinearHashSet();
        for (var round = 0; round < 2; round++)
        {
            for (var value = 0UL; value < 5000; value++)
            {
                Assert.Equal(round == 0, values.Add(value << 40, value));
            }
        }

        Assert.Equal(5000, values.Count);
    }
}

using TwilioCalls.Listing;

namespace TwilioCalls.Client.Tests.Merging;

public sealed class CreationOrderTests
{
    private static readonly DateTimeOffset Created = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_call_comes_where_it_was_made_or_else_where_it_started_and_one_without_a_time_first()
    {
        Assert.Equal(Created, new Call { DateCreated = Created, StartTime = Created.AddHours(1) }.Created());
        Assert.Equal(Created.AddHours(1), new Call { StartTime = Created.AddHours(1) }.Created());
        Assert.Equal(DateTimeOffset.MaxValue, new Call().Created());
    }
}

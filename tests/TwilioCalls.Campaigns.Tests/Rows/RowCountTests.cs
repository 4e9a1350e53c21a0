using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Tests.Rows;

public sealed class RowCountTests
{
    [Theory]
    [InlineData(0, "0 rows", "0 rows wait")]
    [InlineData(1, "1 row", "1 row waits")]
    [InlineData(2, "2 rows", "2 rows wait")]
    [InlineData(1000000, "1000000 rows", "1000000 rows wait")]
    public void One_row_is_no_rows(int count, string words, string sentence)
    {
        Assert.Equal(words, RowCount.Text(count));
        Assert.Equal(sentence, RowCount.Text(count, "waits", "wait"));
    }
}

using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Statistics.Tests.Report;

public class NumberMaskTests
{
    [Theory]
    [InlineData("+14155550123", "+1415•••0123")]
    [InlineData("+4930901820", "+49•••820")]
    [InlineData("+493012345678", "+4930•••5678")]
    [InlineData("4155550123", "41•••123")]
    [InlineData("+12345678", "+12•••678")]
    [InlineData("12345", "1•••5")]
    [InlineData("+911", "+•••")]
    [InlineData("client:alice", "client:a•••")]
    [InlineData("sip:alice@pbx.example.com", "sip:a•••@pbx.example.com")]
    [InlineData("sip:jack@example.com?X-Customer=%2B14155550199", "sip:j•••@example.com?•••")]
    [InlineData("sip:x@192.168.0.1:5060;user=+14155550199", "sip:x•••@192.168.0.1:5060;•••")]
    [InlineData("sip:x@[2001:db8::1]:5060", "sip:x•••@[2001:db8::1]:5060")]
    [InlineData("sip:x@a@+14155550199", "sip:x•••@a•••")]
    [InlineData("sip:x@14155550199", "sip:x•••@1415•••0199")]
    [InlineData("sip:+14155550199;user=phone", "sip:+•••")]
    [InlineData("whatsapp:+14155550123", "whatsapp:+•••")]
    [InlineData("Anonymous", "A•••")]
    [InlineData("</script>", "<•••")]
    [InlineData("\U0001F600x", "\U0001F600•••")]
    [InlineData("", "•••")]
    public void The_middle_of_a_number_and_most_of_a_name_is_hidden(string address, string shown) =>
        Assert.Equal(shown, NumberMask.Of(address));

    [Fact]
    public void At_least_three_digits_of_a_number_that_people_have_are_hidden()
    {
        for (var length = 5; length <= 15; length++)
        {
            var shown = NumberMask.Of("+" + new string('7', length));

            Assert.True(shown.Count(char.IsDigit) <= length - 3, shown);
        }
    }
}

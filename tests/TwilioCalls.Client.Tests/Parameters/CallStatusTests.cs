using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class CallStatusTests
{
    [Theory]
    [InlineData("queued", false, false)]
    [InlineData("initiated", false, false)]
    [InlineData("ringing", false, false)]
    [InlineData("in-progress", false, true)]
    [InlineData("completed", true, true)]
    [InlineData("busy", true, false)]
    [InlineData("failed", true, false)]
    [InlineData("no-answer", true, false)]
    [InlineData("canceled", true, false)]
    [InlineData("brand-new", false, false)]
    [InlineData(null, false, false)]
    public void A_status_says_whether_a_call_is_over_and_whether_somebody_answered(string? status, bool isFinal, bool isAnswered) =>
        Assert.Equal((isFinal, isAnswered), (CallStatus.IsFinal(status), CallStatus.IsAnswered(status)));
}

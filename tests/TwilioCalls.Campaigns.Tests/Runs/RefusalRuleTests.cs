using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Whose fault a refusal is. Source of the codes: Twilio's error dictionary.</summary>
public class RefusalRuleTests
{
    [Theory]
    [InlineData(401, 20003, "OfLogin")]
    [InlineData(401, null, "OfLogin")]
    [InlineData(400, 10004, "TooManyCalls")]
    [InlineData(429, 10004, "TooManyCalls")]
    [InlineData(400, 22005, "QueueFull")]
    [InlineData(400, 13223, "OfNumber")]
    [InlineData(400, 21211, "OfNumber")]
    [InlineData(400, 21214, "OfNumber")]
    [InlineData(400, 21215, "OfNumber")]
    [InlineData(400, 21216, "OfNumber")]
    [InlineData(400, 21217, "OfNumber")]
    [InlineData(400, 21219, "OfNumber")]
    [InlineData(403, 21215, "OfNumber")]
    [InlineData(null, null, "ForNow")]
    [InlineData(429, null, "ForNow")]
    [InlineData(429, 20429, "ForNow")]
    [InlineData(400, 20429, "ForNow")]
    [InlineData(400, 10001, "OfCaller")]
    [InlineData(400, 10002, "OfCaller")]
    [InlineData(400, 10003, "OfCaller")]
    [InlineData(400, 10005, "OfCaller")]
    [InlineData(400, 20003, "OfCaller")]
    [InlineData(400, 20005, "OfCaller")]
    [InlineData(400, 20008, "OfCaller")]
    [InlineData(400, 21210, "OfCaller")]
    [InlineData(400, 21212, "OfCaller")]
    [InlineData(400, 21213, "OfCaller")]
    [InlineData(400, 21606, "OfCaller")]
    [InlineData(403, null, "OfCaller")]
    [InlineData(404, 20404, "OfCaller")]
    [InlineData(400, 21205, "OfRow")]
    [InlineData(400, null, "OfRow")]
    public void It_is_told_by_the_code_where_that_says_it_and_by_the_status_elsewhere(int? status, int? code, string expected) =>
        Assert.Equal(expected, RefusalRule.Of(new(TwilioFailure.Refused, "No.") { StatusCode = status, Code = code }).ToString());
}

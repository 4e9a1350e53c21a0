namespace TwilioCalls.Client.Tests.Errors;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData("Sun, 01 Nov 2026 08:30:15 GMT", 15)]
    [InlineData("Sun, 01 Nov 2026 08:29:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-1", null)]
    public async Task A_wait_in_seconds_or_until_a_date_is_measured_by_the_servers_clock(string header, int? seconds)
    {
        var failure = await Failing.FetchAsync(() => Answers.Error(429, 20429, "Too many requests")
            .With("Date", "Sun, 01 Nov 2026 08:30:00 GMT").With("Retry-After", header));

        Assert.Equal(seconds, failure.RetryAfter?.TotalSeconds);
    }
}

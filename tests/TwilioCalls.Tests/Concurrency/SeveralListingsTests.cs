using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Concurrency;

public class SeveralListingsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Listings_of_several_numbers_have_as_many_requests_out_at_once_as_the_throttle_limit_allows(int throttleLimit)
    {
        var most = 0;
        var arrivals = new Arrivals(throttleLimit);
        using var network = new WatchedHandler();
        network.BeforeSending = _ =>
        {
            InterlockedMax(ref most, network.InFlight);
            arrivals.Add();
            return arrivals.All;
        };
        await using var twilio = await LiveTwilio.StartAsync(handler: network, calls: 100);
        using var shell = twilio.OpenShell();
        shell.Set("numbers", Enumerable.Range(0, 9).Select(number => $"+1415555010{number}").ToArray());
        shell.Set("limit", throttleLimit);

        shell.Run("Get-TwilioCall -To $numbers -ThrottleLimit $limit -PageSize 1");

        Assert.Equal(throttleLimit, most);
        Assert.True(twilio.Twilio.RequestCount >= 9);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}

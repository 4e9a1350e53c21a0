using TwilioCalls.Following;

namespace TwilioCalls.Client.Tests.Following;

public class PollingPauseTests
{
    [Fact]
    public void Each_pause_is_half_as_long_again_as_the_one_before_up_to_15_seconds()
    {
        var pauses = new List<double>();
        for (var pause = PollingPause.First; pauses.Count < 9; pause = PollingPause.After(pause))
        {
            pauses.Add(pause.TotalSeconds);
        }

        Assert.Equal([1, 1.5, 2.25, 3.375, 5.0625, 7.59375, 11.390625, 15, 15], pauses);
    }
}

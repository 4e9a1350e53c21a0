using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Tests.Accumulators;

public class CostTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_state_with_a_sum_that_could_not_be_added_up_is_none(int sign)
    {
        var cost = new Cost();
        cost.Add("USD", sign * decimal.MaxValue);
        var state = new StateWriter();
        cost.Write(state);

        Assert.Throws<FormatException>(() => Cost.Read(new StateReader(state.ToString())));
    }
}

using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Faults;

/// <summary>Each operation meets each fault, over real HTTP. <see cref="FaultScenario"/> sees that no number is dialled twice and no list is short.</summary>
public class FaultMatrixTests
{
    private const int Lasting = 50;

    public static TheoryData<string, string> Once => Expectations.RowsOnce();

    public static TheoryData<string, string> Always => Expectations.RowsAlways();

    [Theory, MemberData(nameof(Once))]
    public Task A_fault_that_passes_is_survived_where_a_second_request_does_no_harm(string fault, string expected) =>
        AssertAsync(fault, 1, expected);

    [Theory, MemberData(nameof(Always))]
    public Task A_fault_that_lasts_causes_one_error_at_most(string fault, string expected) =>
        AssertAsync(fault, Lasting, expected);

    [Fact]
    public void No_fault_of_the_catalog_is_left_out()
    {
        Assert.Equal(FaultCatalog.All.Keys, Once.Select(row => row.Data.Item1));
        Assert.Equal(FaultCatalog.All.Keys, Always.Select(row => row.Data.Item1));
    }

    private static async Task AssertAsync(string fault, int requests, string expected)
    {
        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync());
        var faults = scenario.Live.Twilio.Faults;

        var row = await scenario.RunAsync(
            operation =>
            {
                for (var number = operation.First; number < operation.First + requests; number++)
                {
                    faults.Nth(operation.Requests, number, FaultCatalog.All[fault]);
                }
            },
            faults.Clear,
            dialled: FaultCatalog.IsCarriedOut(fault) ? 1 : 0);

        Assert.Equal(expected, row);
    }
}

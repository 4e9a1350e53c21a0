using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Faults;

/// <summary>Each operation meets each trouble, over real HTTP. <see cref="FaultScenario"/> sees that no number is dialled twice and no list is short.</summary>
public class FaultMatrixTests
{
    private const int Lasting = 50;

    public static TheoryData<string, string> Once => Expectations.Rows(Expectations.Once);

    public static TheoryData<string, string> Always => Expectations.Rows(Expectations.Always);

    [Theory, MemberData(nameof(Once))]
    public Task A_trouble_that_passes_is_outlived_where_that_does_no_harm(string trouble, string expected) =>
        AssertAsync(trouble, 1, expected);

    [Theory, MemberData(nameof(Always))]
    public Task A_trouble_that_stays_ends_as_one_error(string trouble, string expected) =>
        AssertAsync(trouble, Lasting, expected);

    [Fact]
    public void No_trouble_is_left_out()
    {
        Assert.Equal(FaultCatalog.All.Keys, Once.Select(row => row.Data.Item1));
        Assert.Equal(FaultCatalog.All.Keys, Always.Select(row => row.Data.Item1));
    }

    private static async Task AssertAsync(string trouble, int requests, string expected)
    {
        await using var scenario = await FaultScenario.StartAsync(await LiveTwilio.StartAsync());
        var faults = scenario.Live.Twilio.Faults;

        var row = await scenario.RunAsync(
            operation =>
            {
                for (var number = operation.First; number < operation.First + requests; number++)
                {
                    faults.Nth(operation.Requests, number, FaultCatalog.All[trouble]);
                }
            },
            faults.Clear,
            dialled: FaultCatalog.IsCarriedOut(trouble) ? 1 : 0);

        Assert.Equal(expected, row);
    }
}

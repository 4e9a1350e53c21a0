using TwilioCalls.Client.Tests.Parameters;

namespace TwilioCalls.Client.Tests.Merging;

public sealed class CombinationTests
{
    public static TheoryData<string> Lists => ["To", "From", "Status", "Direction"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_empty_list_is_refused_for_it_must_not_mean_every_call(string property)
    {
        var refusal = await Refusal.OfListAsync(With(property), property);

        Assert.Equal($"{property} is empty: give it a value, or leave it out.", refusal.Message);
    }

    [Theory]
    [InlineData("To", "+14155550111", null)]
    [InlineData("To", "+14155550111", " ")]
    [InlineData("From", "", "+14155550111")]
    [InlineData("Status", "busy", null)]
    [InlineData("Status", "", "busy")]
    [InlineData("Direction", "inbound", "")]
    public Task A_value_with_nothing_in_it_among_others_is_refused(string property, string? one, string? other) =>
        Refusal.OfListAsync(With(property, one!, other!), property);

    [Theory]
    [InlineData("Status", ",")]
    [InlineData("Status", "")]
    [InlineData("Direction", " ; ")]
    public Task A_text_that_holds_no_value_is_refused(string property, string text) => Refusal.OfListAsync(With(property, text), property);

    [Fact]
    public Task A_direction_that_is_not_known_is_refused() => Refusal.OfListAsync(With("Direction", "outbound"), "Direction");

    [Fact]
    public async Task A_hundred_combinations_are_listed_and_more_are_refused_by_the_longest_list()
    {
        var twilio = new HistoryServer();
        var to = Enumerable.Range(0, 50).Select(number => $"+1415555{number:0000}").ToArray();
        await twilio.Client.ListAsync(new() { To = to, Status = ["busy", "failed"] });
        Assert.Equal(100, twilio.Handler.Seen.Count);

        var refusal = await Refusal.OfListAsync(new() { To = to, Status = ["busy", "failed", "completed"] }, "To");

        Assert.Contains("150 combinations", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("at most 100", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_pages_are_fetched_at_once_than_are_allowed(int throttleLimit)
    {
        var (active, most) = (0, 0);
        var twilio = new HistoryServer([.. Enumerable.Range(0, 40).Select(number => new ListedCall(number, number, To: $"+1415555{number % 10:0000}"))])
        {
            BeforeAnswer = async (_, _) =>
            {
                lock (Lists)
                {
                    most = Math.Max(most, ++active);
                }

                await Task.Yield();
                lock (Lists)
                {
                    active--;
                }
            },
        };

        var calls = await twilio.Client.ListCallsAsync(
            new() { To = [.. Enumerable.Range(0, 10).Select(number => $"+1415555{number:0000}")], PageSize = 2 },
            throttleLimit: throttleLimit, cancellation: Stop).ToArrayAsync(Stop);

        Assert.Equal(40, calls.Length);
        Assert.InRange(most, 1, throttleLimit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public Task A_limit_that_lets_no_page_through_is_refused(int throttleLimit) => Refusal.OfAsync(
        "throttleLimit", client => client.ListCallsAsync(new(), throttleLimit: throttleLimit, cancellation: Stop).ToArrayAsync(Stop).AsTask());

    private static CallFilter With(string property, params string[] values)
    {
        var filter = new CallFilter();
        typeof(CallFilter).GetProperty(property)!.SetValue(filter, values);
        return filter;
    }
}

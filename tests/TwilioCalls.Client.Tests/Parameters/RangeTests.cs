namespace TwilioCalls.Client.Tests.Parameters;

public sealed class RangeTests
{
    public static TheoryData<string, int, int> OfCreate => new()
    {
        { "Timeout", 1, 600 },
        { "TimeLimit", 1, 86_400 },
        { "MachineDetectionTimeout", 3, 59 },
        { "MachineDetectionSpeechThreshold", 1000, 6000 },
        { "MachineDetectionSpeechEndThreshold", 500, 5000 },
        { "MachineDetectionSilenceTimeout", 2000, 10000 },
    };

    [Theory]
    [MemberData(nameof(OfCreate))]
    public async Task A_number_at_either_end_of_its_range_is_sent(string parameter, int least, int greatest)
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var client = TestClient.Over(handler);

        foreach (var value in new[] { least, greatest })
        {
            var call = new NewCall { To = "client:a", From = "client:b", Twiml = "<Response/>" };
            Set(call, parameter, value);
            await client.CreateCallAsync(call, cancellation: Stop);

            Assert.Contains(FormattableString.Invariant($"{parameter}={value}"), handler.Seen[^1].FormPairs);
        }
    }

    [Theory]
    [MemberData(nameof(OfCreate))]
    public async Task A_number_outside_its_range_is_refused(string parameter, int least, int greatest)
    {
        await Refusal.OfCreateAsync(call => Set(call, parameter, least - 1), parameter);
        await Refusal.OfCreateAsync(call => Set(call, parameter, -1), parameter);
        await Refusal.OfCreateAsync(call => Set(call, parameter, greatest + 1), parameter);
    }

    [Fact]
    public async Task The_refusal_names_the_range_and_its_unit()
    {
        var refusal = await Refusal.OfCreateAsync(call => call.Timeout = 601, "Timeout");

        Assert.Equal("Timeout cannot be '601': it takes 1 to 600 seconds.", refusal.Message);
    }

    [Fact]
    public Task An_updates_time_limit_is_at_least_a_second() => Refusal.OfUpdateAsync(new() { TimeLimit = 0 }, "TimeLimit");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public Task A_page_size_outside_its_range_is_refused(int size) => Refusal.OfListAsync(new() { PageSize = size }, "PageSize");

    private static void Set(NewCall call, string parameter, int value) =>
        typeof(NewCall).GetProperty(parameter)!.SetValue(call, value);
}

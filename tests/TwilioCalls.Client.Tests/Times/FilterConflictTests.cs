namespace TwilioCalls.Client.Tests.Times;

/// <summary>A filter that no call can pass is refused, and one that a single second passes is not.</summary>
public class FilterConflictTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CallTime Day = CallTime.From(Midnight.UtcDateTime);

    public static TheoryData<CallFilter, string, string> Conflicts => new()
    {
        { new() { StartTimeAfter = Day, StartTimeBefore = Day }, "StartTimeAfter", "StartTimeBefore" },
        { new() { EndTimeAfter = At(1), EndTimeBefore = At(0) }, "EndTimeAfter", "EndTimeBefore" },
        { new() { StartTime = Day, StartTimeBefore = Day }, "StartTime", "StartTimeBefore" },
        { new() { StartTime = Day, StartTimeAfter = At(86400) }, "StartTimeAfter", "StartTime" },
        { new() { EndTime = At(5), EndTimeBefore = At(5) }, "EndTime", "EndTimeBefore" },
        { new() { EndTime = At(5), EndTimeAfter = At(6) }, "EndTimeAfter", "EndTime" },
        { new() { StartTimeAfter = At(5), EndTimeBefore = At(5) }, "StartTimeAfter", "EndTimeBefore" },
        { new() { StartTimeAfter = At(86400), EndTime = Day }, "StartTimeAfter", "EndTime" },
        { new() { StartTime = At(86400), EndTime = Day }, "StartTime", "EndTime" },
        // Twilio's times have no fractions.
        { new() { StartTimeAfter = At(0.2), StartTimeBefore = At(0.7) }, "StartTimeAfter", "StartTimeBefore" },
        { new() { StartTimeBefore = At(0), StartTimeAfter = CallTime.At(DateTimeOffset.MaxValue) }, "StartTimeAfter", "StartTimeAfter" },
        { new() { StartTimeBefore = CallTime.At(DateTimeOffset.MinValue) }, "StartTimeBefore", "StartTimeBefore" },
        { new() { StartTime = CallTime.Between(Midnight, Midnight) }, "StartTime", "jumps over it" },
        { new() { Status = ["ringing"], EndTimeAfter = At(0) }, "Status", "EndTimeAfter" },
        { new() { Status = ["queued"], StartTimeBefore = At(0) }, "Status", "StartTimeBefore" },
        { new() { Status = ["ringing", "queued"], EndTimeAfter = At(0) }, "Status (ringing, queued)", "EndTimeAfter" },
    };

    public static TheoryData<CallFilter> Possible =>
    [
        new CallFilter { StartTimeAfter = At(0), StartTimeBefore = At(1) },
        new CallFilter { StartTimeAfter = At(0.2), StartTimeBefore = At(1.2) },
        new CallFilter { StartTime = Day, StartTimeBefore = At(1), StartTimeAfter = At(0) },
        new CallFilter { StartTime = Day, StartTimeAfter = At(86399) },
        new CallFilter { StartTime = At(5.5), StartTimeBefore = At(5.7) },
        new CallFilter { StartTimeAfter = At(5), EndTimeBefore = At(6) },
        // A call may last from one to the other.
        new CallFilter { StartTimeBefore = At(0), EndTimeAfter = At(86400) },
        new CallFilter { StartTime = Day, EndTime = Day },
        new CallFilter { Status = ["in-progress"], StartTimeAfter = At(0) },
        new CallFilter { Status = ["busy"], EndTimeAfter = At(0) },
        new CallFilter { Status = ["ringing", "busy"], EndTimeAfter = At(0) },
    ];

    [Theory, MemberData(nameof(Conflicts))]
    public async Task Filters_that_exclude_each_other_are_refused_by_name_before_anything_is_sent(CallFilter filter, string one, string other)
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page([], next: null)));

        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => TestClient.Over(handler).ListAsync(filter));

        Assert.Contains(one, refused.Message, StringComparison.Ordinal);
        Assert.Contains(other, refused.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
    }

    [Theory, MemberData(nameof(Possible))]
    public void Filters_that_a_call_can_pass_are_taken(CallFilter filter) => filter.Validate();

    private static CallTime At(double seconds) => CallTime.At(Midnight.AddSeconds(seconds));
}

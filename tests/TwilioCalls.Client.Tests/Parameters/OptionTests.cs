namespace TwilioCalls.Client.Tests.Parameters;

public sealed class OptionTests
{
    public static TheoryData<string, string> OfCreate => Rows(
        ("Method", "GET POST"),
        ("FallbackMethod", "GET POST"),
        ("StatusCallbackMethod", "GET POST"),
        ("AsyncAmdStatusCallbackMethod", "GET POST"),
        ("RecordingStatusCallbackMethod", "GET POST"),
        ("RecordingChannels", "mono dual"),
        ("RecordingTrack", "inbound outbound both"),
        ("Trim", "trim-silence do-not-trim"),
        ("MachineDetection", "Enable DetectMessageEnd"),
        ("AsyncAmd", "true false"));

    public static TheoryData<string, string> OfRepeatedKeys => Rows(
        ("StatusCallbackEvent", "initiated ringing answered completed"),
        ("RecordingStatusCallbackEvent", "in-progress completed absent"));

    public static TheoryData<string> Statuses =>
        ["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"];

    [Theory]
    [MemberData(nameof(OfCreate))]
    public async Task A_value_in_any_case_is_sent_in_the_wires_spelling(string parameter, string value)
    {
        foreach (var typed in new[] { value, value.ToUpperInvariant(), Lower(value) })
        {
            Assert.Equal([$"{parameter}={value}"], await SentAsync(parameter, typed));
        }
    }

    [Theory]
    [MemberData(nameof(OfRepeatedKeys))]
    public async Task A_value_of_a_repeated_key_in_any_case_is_sent_in_the_wires_spelling(string parameter, string value) =>
        Assert.Equal([$"{parameter}={value}"], await SentAsync(parameter, new[] { value.ToUpperInvariant() }));

    [Theory]
    [InlineData("initiated ringing")]
    [InlineData("Initiated,RINGING")]
    [InlineData("initiated; ringing ,")]
    [InlineData("initiated ringing initiated")]
    public async Task One_cell_of_a_csv_file_holds_several_values(string cell) => Assert.Equal(
        ["StatusCallbackEvent=initiated", "StatusCallbackEvent=ringing"], await SentAsync("StatusCallbackEvent", new[] { cell }));

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    public async Task One_cell_with_nothing_in_it_is_none_and_nothing_among_others_is_refused(string cell)
    {
        Assert.Empty(await SentAsync("StatusCallbackEvent", new[] { cell }));
        await Refusal.OfCreateAsync(call => call.StatusCallbackEvent = ["initiated", cell], "StatusCallbackEvent");
    }

    [Theory]
    [MemberData(nameof(OfCreate))]
    public Task An_unknown_value_is_refused(string parameter, string value) =>
        Refusal.OfCreateAsync(call => Set(call, parameter, value + "x"), parameter);

    [Theory]
    [MemberData(nameof(OfRepeatedKeys))]
    public Task An_unknown_value_among_known_ones_is_refused(string parameter, string value) =>
        Refusal.OfCreateAsync(call => Set(call, parameter, new[] { value, "soon" }), parameter);

    [Fact]
    public async Task The_refusal_names_the_values()
    {
        var refusal = await Refusal.OfCreateAsync(call => call.Trim = "yes", "Trim");

        Assert.Equal("Trim cannot be 'yes': it takes one of trim-silence, do-not-trim.", refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_listing_takes_every_status_in_any_case(string status)
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page([], next: null)));

        await TestClient.Over(handler).ListAsync(new() { Status = [status.ToUpperInvariant()] });

        Assert.Contains($"Status={status}", Assert.Single(handler.Seen).QueryPairs);
    }

    [Fact]
    public Task A_listing_refuses_an_unknown_status() => Refusal.OfListAsync(new() { Status = ["cancelled"] }, "Status");

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task An_update_takes_only_the_two_final_statuses(string status)
    {
        if (status is not ("canceled" or "completed"))
        {
            await Refusal.OfUpdateAsync(new() { Status = status }, "Status");
            return;
        }

        var handler = new ScriptedHandler(_ => Answers.Call());
        await TestClient.Over(handler).UpdateCallAsync(Sids.Call, new() { Status = status.ToUpperInvariant() }, cancellation: Stop);
        Assert.Equal([$"Status={status}"], Assert.Single(handler.Seen).FormPairs);
    }

    private static TheoryData<string, string> Rows(params (string Parameter, string Values)[] facts) =>
        [.. facts.SelectMany(fact => fact.Values.Split(' ').Select(value => (fact.Parameter, value)))];

    private static async Task<string[]> SentAsync(string parameter, object value)
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        var call = new NewCall { To = "client:a", From = "client:b", Twiml = "<Response/>" };
        Set(call, parameter, value);
        await TestClient.Over(handler).CreateCallAsync(call, cancellation: Stop);
        return [.. Assert.Single(handler.Seen).FormPairs.Where(pair => pair.StartsWith(parameter + "=", StringComparison.Ordinal))];
    }

    private static string Lower(string value) => string.Concat(value.Select(char.ToLowerInvariant));

    private static void Set(NewCall call, string parameter, object value) =>
        typeof(NewCall).GetProperty(parameter)!.SetValue(call, value);
}

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>Twilio's own client and ours make the same request of the same parameters.</summary>
public sealed class SameRequestTests
{
    public static TheoryData<string> CreateNames => [.. OptionSets.Create];

    public static TheoryData<string> UpdateNames => [.. OptionSets.Update];

    public static TheoryData<string> ListNames => [.. OptionSets.List];

    [Theory, MemberData(nameof(CreateNames))]
    public Task A_create_with_one_more_parameter_is_the_same_request(string name) => AssertSameCreateAsync(OptionSets.CreateWith(name));

    [Fact]
    public Task A_create_with_all_parameters_is_the_same_request() => AssertSameCreateAsync(OptionSets.AllOfCreate);

    [Theory, MemberData(nameof(UpdateNames))]
    public Task An_update_with_one_parameter_is_the_same_request(string name) => AssertSameUpdateAsync(OptionSets.UpdateWith(name));

    [Fact]
    public Task An_update_with_all_parameters_is_the_same_request() => AssertSameUpdateAsync(OptionSets.AllOfUpdate);

    [Theory, MemberData(nameof(ListNames))]
    public Task A_listing_with_one_filter_is_the_same_request(string name) => AssertSameListAsync(OptionSets.ListWith(name));

    [Fact]
    public Task A_listing_with_all_filters_is_the_same_request() => AssertSameListAsync(OptionSets.AllOfList);

    [Fact]
    public Task A_listing_with_all_filters_on_days_is_the_same_request() => AssertSameListAsync(OptionSets.AllOfListOnDays);

    [Fact]
    public async Task A_fetch_is_the_same_request() => SameRequest.AssertSame(
        await SdkRequest.FetchAsync(), await SendAsync(client => client.FetchCallAsync(Sids.Call, cancellation: Stop), Answers.Call()));

    [Fact]
    public async Task A_delete_is_the_same_request() => SameRequest.AssertSame(
        await SdkRequest.DeleteAsync(), await SendAsync(client => client.DeleteCallAsync(Sids.Call, cancellation: Stop), Answers.Empty(204)));

    private static async Task AssertSameCreateAsync(string[] names)
    {
        var call = Filled<NewCall>(names);
        SameRequest.AssertSame(
            await SdkRequest.CreateAsync(names), await SendAsync(client => client.CreateCallAsync(call, cancellation: Stop), Answers.Call(201)));
    }

    private static async Task AssertSameUpdateAsync(string[] names)
    {
        var update = Filled<CallUpdate>(names);
        SameRequest.AssertSame(
            await SdkRequest.UpdateAsync(names),
            await SendAsync(client => client.UpdateCallAsync(Sids.Call, update, cancellation: Stop), Answers.Call()));
    }

    private static async Task AssertSameListAsync(string[] names)
    {
        var filter = Filled<CallFilter>(names);
        SameRequest.AssertSame(
            await SdkRequest.ListAsync(names),
            await SendAsync(client => client.ListAsync(filter), Answers.Json(200, CallJson.Page(0, 0, null))));
    }

    private static T Filled<T>(string[] names) where T : new()
    {
        var request = new T();
        foreach (var name in names)
        {
            Assert.True(
                OptionSamples.TrySet(request, name, OptionSamples.Of(typeof(T), name)), $"{typeof(T).Name} has no {name}, which Twilio's client has.");
        }

        return request;
    }

    private static async Task<SeenRequest> SendAsync(Func<TwilioClient, Task> send, HttpResponseMessage answer)
    {
        var handler = new ScriptedHandler(_ => answer);
        await send(TestClient.Over(handler));
        return Assert.Single(handler.Seen);
    }
}

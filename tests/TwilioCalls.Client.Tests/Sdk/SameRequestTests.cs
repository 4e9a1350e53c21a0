using Twilio.Clients;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>
/// Twilio's own client and ours make the same request of the same parameters. They are read from the SDK's types, so that one
/// which a new version of it has, and ours lacks, is found here.
/// </summary>
public sealed class SameRequestTests
{
    private static readonly string[] Instructions = ["Url", "Twiml", "ApplicationSid"];

    public static TheoryData<string> CreateNames => [.. SdkOption.Of(typeof(CreateCallOptions)).Select(option => option.Name)];

    public static TheoryData<string> UpdateNames => [.. SdkOption.Of(typeof(UpdateCallOptions)).Select(option => option.Name)];

    public static TheoryData<string> ListNames => [.. SdkOption.Of(typeof(ReadCallOptions)).Select(option => option.Name)];

    [Theory, MemberData(nameof(CreateNames))]
    public Task A_create_with_one_more_parameter_is_the_same_request(string name) =>
        AssertSameCreateAsync([name, .. Instructions.Contains(name) ? (string[])["To", "From"] : ["To", "From", "Url"]]);

    [Fact]
    public Task A_create_with_all_parameters_is_the_same_request() =>
        AssertSameCreateAsync(SdkOption.Of(typeof(CreateCallOptions)).Select(option => option.Name).Except(Instructions[1..]));

    [Theory, MemberData(nameof(UpdateNames))]
    public Task An_update_with_one_parameter_is_the_same_request(string name) =>
        AssertSameUpdateAsync(name is "Url" or "Twiml" or "Status" or "TimeLimit" ? [name] : [name, "Url"]);

    [Fact]
    public Task An_update_with_all_parameters_is_the_same_request() =>
        AssertSameUpdateAsync(SdkOption.Of(typeof(UpdateCallOptions)).Select(option => option.Name).Except(["Twiml", "Status"]));

    [Theory, MemberData(nameof(ListNames))]
    public async Task A_listing_with_one_filter_is_the_same_request(string name)
    {
        string[] names = name == "PageSize" ? [name] : [name, "PageSize"];
        var options = new ReadCallOptions();
        var filter = new CallFilter();
        Fill(options, filter, names);

        var (theirs, ours) = await SendBothAsync(
            sdk => CallResource.ReadAsync(options, sdk), client => client.ListAsync(filter), () => Answers.Json(200, CallJson.Page(0, 0, null)));

        Assert.Equal((theirs.Method, theirs.Path), (ours.Method, ours.Path));
        // A time filter is wider with us where Twilio may take a moment for a day: its name is compared.
        Assert.Equal(theirs.QueryPairs.Select(Comparable), ours.QueryPairs.Select(Comparable));

        string Comparable(string pair) => SdkOption.Of(typeof(ReadCallOptions), name).IsTime && pair.Contains("Time", StringComparison.Ordinal)
            ? pair[..pair.LastIndexOf('=')] : pair;
    }

    [Fact]
    public async Task A_fetch_is_the_same_request()
    {
        var (theirs, ours) = await SendBothAsync(
            sdk => CallResource.FetchAsync(Sids.Call, client: sdk), client => client.FetchCallAsync(Sids.Call, cancellation: Stop), () => Answers.Call());

        AssertSame(theirs, ours);
    }

    [Fact]
    public async Task A_delete_is_the_same_request()
    {
        var (theirs, ours) = await SendBothAsync(
            sdk => CallResource.DeleteAsync(Sids.Call, client: sdk),
            client => client.DeleteCallAsync(Sids.Call, cancellation: Stop),
            () => Answers.Empty(204));

        AssertSame(theirs, ours);
    }

    private static async Task AssertSameCreateAsync(IEnumerable<string> names)
    {
        var options = new CreateCallOptions(Endpoint("To"), Endpoint("From"));
        var call = new NewCall();
        Fill(options, call, names.Distinct());

        var (theirs, ours) = await SendBothAsync(
            sdk => CallResource.CreateAsync(options, sdk), client => client.CreateCallAsync(call, cancellation: Stop), () => Answers.Call(201));

        AssertSame(theirs, ours);
    }

    private static async Task AssertSameUpdateAsync(IEnumerable<string> names)
    {
        var options = new UpdateCallOptions(Sids.Call);
        var update = new CallUpdate();
        Fill(options, update, names);

        var (theirs, ours) = await SendBothAsync(
            sdk => CallResource.UpdateAsync(options, sdk),
            client => client.UpdateCallAsync(Sids.Call, update, cancellation: Stop),
            () => Answers.Call());

        AssertSame(theirs, ours);
    }

    private static PhoneNumber Endpoint(string name) => new((string)OptionSamples.Of(typeof(NewCall), name));

    private static void Fill(object options, object request, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var value = OptionSamples.Of(request.GetType(), name);
            SdkOption.Of(options.GetType(), name).Set(options, value);
            Assert.True(OptionSamples.TrySet(request, name, value), $"{request.GetType().Name} has no {name}, which Twilio's client has.");
        }
    }

    private static async Task<(SeenRequest Theirs, SeenRequest Ours)> SendBothAsync(
        Func<TwilioRestClient, Task> sdk, Func<TwilioClient, Task> client, Func<HttpResponseMessage> answer)
    {
        var theirs = new ScriptedHandler(_ => answer());
        using var http = new System.Net.Http.HttpClient(theirs);
        await sdk(new(Sids.Account, TestClient.Token, httpClient: new SystemNetHttpClient(http)));
        var ours = new ScriptedHandler(_ => answer());
        await client(TestClient.Over(ours));
        return (Assert.Single(theirs.Seen), Assert.Single(ours.Seen));
    }

    private static void AssertSame(SeenRequest theirs, SeenRequest ours)
    {
        Assert.Equal((theirs.Method, theirs.Target), (ours.Method, ours.Target));
        Assert.Equal(theirs.Headers["Host"], ours.Headers["Host"]);
        Assert.Equal(theirs.Authorization, ours.Authorization);
        Assert.Equal(theirs.FormPairs, ours.FormPairs);
    }
}

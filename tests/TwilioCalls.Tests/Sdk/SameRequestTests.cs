using System.Collections;
using TwilioCalls.Client.Tests.Sdk;

namespace TwilioCalls.Tests.Sdk;

/// <summary>The cmdlets and Twilio's own client make the same request of the same values: none is lost or changed on its way through PowerShell.</summary>
public sealed class SameRequestTests
{
    private static readonly Hashtable OneCall = new() { ["Sid"] = Sids.Call };

    public static TheoryData<string> CreateNames => [.. OptionSets.Create];

    public static TheoryData<string> UpdateNames => [.. OptionSets.Update];

    public static TheoryData<string> ListNames => [.. OptionSets.List];

    [Theory, MemberData(nameof(CreateNames))]
    public Task New_with_one_more_parameter_is_the_same_request(string name) =>
        AssertSameCreateAsync(CmdletRequest.Complete(OptionSets.CreateWith(name)));

    [Fact]
    public Task New_with_all_parameters_is_the_same_request() => AssertSameCreateAsync(OptionSets.AllOfCreate);

    [Theory, MemberData(nameof(UpdateNames))]
    public Task Set_with_one_parameter_is_the_same_request(string name) => AssertSameUpdateAsync(OptionSets.UpdateWith(name));

    [Fact]
    public Task Set_with_all_parameters_is_the_same_request() => AssertSameUpdateAsync(OptionSets.AllOfUpdate);

    [Theory, MemberData(nameof(ListNames))]
    public Task A_listing_with_one_filter_is_the_same_request(string name) => AssertSameListAsync(OptionSets.ListWith(name));

    [Fact]
    public Task A_listing_with_all_filters_is_the_same_request() => AssertSameListAsync(OptionSets.AllOfList);

    [Fact]
    public Task A_listing_with_all_filters_on_days_is_the_same_request() => AssertSameListAsync(OptionSets.AllOfListOnDays);

    [Fact]
    public async Task Get_of_one_call_is_the_same_request() =>
        SameRequest.AssertSame(await SdkRequest.FetchAsync(), CmdletRequest.Of("Get-TwilioCall", OneCall, Answers.Call()));

    [Fact]
    public async Task Remove_is_the_same_request() =>
        SameRequest.AssertSame(await SdkRequest.DeleteAsync(), CmdletRequest.Of("Remove-TwilioCall", OneCall, Answers.Empty(204)));

    private static async Task AssertSameCreateAsync(string[] names) => SameRequest.AssertSame(
        await SdkRequest.CreateAsync(names),
        CmdletRequest.Of("New-TwilioCall", CmdletRequest.Given(typeof(NewCall), names), Answers.Call(201)));

    private static async Task AssertSameUpdateAsync(string[] names)
    {
        var given = CmdletRequest.Given(typeof(CallUpdate), names);
        given["Sid"] = Sids.Call;
        // A call that has ended is not looked at again.
        var ended = Answers.Json(200, CallJson.Call(more: "\"status\":\"completed\""));
        SameRequest.AssertSame(await SdkRequest.UpdateAsync(names), CmdletRequest.Of("Set-TwilioCall", given, ended));
    }

    private static async Task AssertSameListAsync(string[] names) => SameRequest.AssertSame(
        await SdkRequest.ListAsync(names),
        CmdletRequest.Of("Get-TwilioCall", CmdletRequest.Given(typeof(CallFilter), names), Answers.Json(200, CallJson.Page(0, 0, null))));
}

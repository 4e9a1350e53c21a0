using Twilio.Base;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace TwilioCalls.Sandbox.Tests.Sdk;

public sealed class SdkListingTests
{
    [Fact]
    public async Task It_reads_every_call_once_over_several_pages()
    {
        await using var sdk = await SdkClient.StartAsync(calls: 300);

        var calls = (await CallResource.ReadAsync(pageSize: 70, client: sdk.Rest)).ToList();

        Assert.Equal(300, calls.Select(call => call.Sid).Distinct().Count());
        Assert.Equal(300, calls.Count);
        Assert.Equal(5, sdk.Twilio.RequestCount);
        Assert.Equal(7, calls.Count(call => call.EndTime is null));
        Assert.Contains(calls, call => call.Direction == "outbound-dial" && call.ParentCallSid is not null);
        Assert.Contains(calls, call => call.CallerName == "Café Müller");
    }

    [Fact]
    public async Task It_filters_by_what_calls_have_in_common()
    {
        await using var sdk = await SdkClient.StartAsync(calls: 300);

        var calls = (await CallResource.ReadAsync(
            from: new PhoneNumber("+14155550100"), status: CallResource.StatusEnum.Completed, pageSize: 5, client: sdk.Rest)).ToList();

        Assert.InRange(calls.Count, 6, 299);
        Assert.All(calls, call => Assert.Equal(("+14155550100", CallResource.StatusEnum.Completed), (call.From, call.Status)));
    }

    [Fact]
    public async Task It_filters_by_day_and_by_bounds()
    {
        await using var sdk = await SdkClient.StartAsync(calls: 300);
        var all = (await CallResource.ReadAsync(pageSize: 1000, client: sdk.Rest)).ToList();
        var day = new DateTime(2026, 11, 3, 0, 0, 0, DateTimeKind.Utc);

        var on = await CallResource.ReadAsync(startTime: day, client: sdk.Rest);
        var between = await CallResource.ReadAsync(startTimeAfter: day, startTimeBefore: day.AddDays(2), pageSize: 4, client: sdk.Rest);

        Assert.Equal(Sids(all.Where(call => Start(call) >= day && Start(call) < day.AddDays(1))), Sids(on));
        Assert.Equal(Sids(all.Where(call => Start(call) >= day && Start(call) < day.AddDays(2))), Sids(between));
        Assert.InRange(Sids(on).Count, 1, 40);

        static DateTime? Start(CallResource call) => call.StartTime?.ToUniversalTime();
    }

    [Fact]
    public async Task It_turns_pages_forwards_and_backwards()
    {
        await using var sdk = await SdkClient.StartAsync(calls: 30);
        var first = ((ResourceSet<CallResource>)await CallResource.ReadAsync(pageSize: 10, client: sdk.Rest)).Take(10).ToList();
        var page = CallResource.GetPage(
            $"https://api.twilio.com/2010-04-01/Accounts/{sdk.Twilio.AccountSid}/Calls.json?PageSize=10", sdk.Rest);

        var second = CallResource.NextPage(page, sdk.Rest);
        var third = CallResource.NextPage(second, sdk.Rest);

        Assert.Equal(Sids(first), Sids(page.Records));
        Assert.True(second.HasNextPage());
        Assert.False(third.HasNextPage());
        Assert.Equal(Sids(second.Records), Sids(CallResource.PreviousPage(third, sdk.Rest).Records));
        Assert.Equal(30, Sids([.. page.Records, .. second.Records, .. third.Records]).Distinct().Count());
    }

    private static List<string> Sids(IEnumerable<CallResource> calls) => [.. calls.Select(call => call.Sid)];
}

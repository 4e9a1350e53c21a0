using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task Too_many_requests_are_not_processed_and_may_say_when_to_come_again(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.TooManyRequests());
        sandbox.Faults.Next(ApiOperation.Create, Fault.TooManyRequests(retryAfter: 7));
        sandbox.Faults.Next(ApiOperation.Create, Fault.TooManyRequestsUntil(90));

        var (never, seconds, date) = (await sandbox.Client.CreateAsync(), await sandbox.Client.CreateAsync(), await sandbox.Client.CreateAsync());

        Assert.All([never, seconds, date], reply => Assert.Equal("429 20429", reply.Error));
        Assert.All([never, seconds, date], reply => Assert.True(reply.Headers.Contains("Twilio-Request-Id")));
        Assert.Null(never.Headers.RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(7), seconds.Headers.RetryAfter?.Delta);
        Assert.Equal(FrozenSandbox.Start, date.Headers.Date);
        Assert.Equal(FrozenSandbox.Start.AddSeconds(90), date.Headers.RetryAfter?.Date);
        Assert.Empty(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(429, 429, 429);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_comes_from_twilio_or_a_gateway_before_or_after_the_phone_rings(
        Network network, int status, FaultMoment moment, FaultBody body)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.Status(status, moment, body));

        var reply = await sandbox.Client.CreateAsync();

        Assert.Equal(status, reply.Status);
        Assert.Equal(body == FaultBody.Json, reply.Headers.Contains("Twilio-Request-Id"));
        Assert.Equal(moment == FaultMoment.After ? 1 : 0, sandbox.Twilio.Dialled.Count);
        switch (body)
        {
            case FaultBody.Json:
                Assert.Equal($"{status} {20_000 + status}", reply.Error);
                break;
            case FaultBody.Html:
                Assert.Equal("text/html; charset=utf-8", reply.ContentType);
                Assert.StartsWith("<!DOCTYPE html>", reply.Body, StringComparison.Ordinal);
                break;
            default:
                Assert.Null(reply.ContentType);
                Assert.Empty(reply.Body);
                break;
        }

        await sandbox.AssertNormalAfterAsync(status);
    }

    [Theory]
    [InlineData(Network.None, 302)]
    [InlineData(Network.None, 307)]
    [InlineData(Network.Loopback, 302)]
    [InlineData(Network.Loopback, 307)]
    public async Task A_redirect_names_the_same_path_on_another_server_and_nothing_is_processed(Network network, int status)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.Redirect(status: status));
        sandbox.Faults.Next(ApiOperation.Create, Fault.Redirect(new("http://127.0.0.1:9"), status));

        var (usual, chosen) = (await sandbox.Client.CreateAsync(), await sandbox.Client.CreateAsync());

        Assert.Equal(status, usual.Status);
        Assert.Equal("https://elsewhere.example.com" + sandbox.Client.ListPath, usual.Headers.Location?.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:9" + sandbox.Client.ListPath, chosen.Headers.Location?.AbsoluteUri);
        Assert.Empty(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(status, status);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_where_it_is_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.TooManyRequests(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.TooManyRequestsUntil(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status(404));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Redirect(status: 304));
        Assert.Throws<ArgumentException>("origin", () => Fault.Redirect(new("elsewhere.example.com", UriKind.Relative)));
        Assert.Throws<ArgumentException>("origin", () => PageFault.NextOnOtherHost(new("elsewhere.example.com", UriKind.Relative)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.BodyCut(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.WrongContentLength(0));
    }

    public static IEnumerable<TheoryDataRow<Network, int, FaultMoment, FaultBody>> Statuses() =>
        from network in Enum.GetValues<Network>()
        from status in (int[])[408, 500, 502, 503, 504]
        from moment in Enum.GetValues<FaultMoment>()
        from body in Enum.GetValues<FaultBody>()
        select new TheoryDataRow<Network, int, FaultMoment, FaultBody>(network, status, moment, body);
}

using System.Management.Automation;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Speech;

public class IdleParameterTests
{
    [Fact]
    public async Task Parameters_that_do_nothing_are_named_in_one_warning_and_the_call_is_placed()
    {
        var call = await SpokenCall.OfAsync(
            SpokenCall.Dial + "-Twiml '<Response/>' -RecordingChannels dual -Trim do-not-trim -StatusCallbackEvent ringing -Method GET -Voice man");

        Assert.Equal(
            "These parameters do nothing: Method without Url; StatusCallbackEvent without StatusCallback; "
            + "RecordingChannels, Trim without Record; Voice without Say.",
            Assert.Single(call.Warnings));
        Assert.Equal(1, call.Dialled);
    }

    [Fact]
    public async Task A_pipeline_has_one_warning_for_all_of_its_rows()
    {
        var call = await SpokenCall.OfAsync(
            """
            [pscustomobject]@{ To = '+14155550100'; Record = ''; Trim = 'do-not-trim'; AsyncAmd = '' },
            [pscustomobject]@{ To = '+14155550101'; Record = 'true'; Trim = 'do-not-trim'; AsyncAmd = '' },
            [pscustomobject]@{ To = '+14155550102'; Record = ''; Trim = 'do-not-trim'; AsyncAmd = 'true' } |
                New-TwilioCall -From +14155550199 -Say Hello
            """);

        Assert.Equal("These parameters do nothing: Trim without Record; AsyncAmd without MachineDetection.", Assert.Single(call.Warnings));
        Assert.Equal(3, call.Dialled);
    }

    [Theory]
    [InlineData("-Say Hello -Record -RecordingChannels dual -StatusCallback https://example.com/ -StatusCallbackEvent ringing")]
    [InlineData("-Url https://example.com/ -Method GET -MachineDetection Enable -AsyncAmd true -AsyncAmdStatusCallback https://example.com/")]
    public async Task Parameters_that_do_something_bring_no_warning(string parameters)
    {
        var call = await SpokenCall.OfAsync(SpokenCall.Dial + parameters);

        Assert.Empty(call.Errors);
        Assert.Empty(call.Warnings);
    }

    [Fact]
    public async Task What_an_application_has_itself_is_named()
    {
        var call = await SpokenCall.OfAsync(SpokenCall.Dial + "-ApplicationSid AP00000000000000000000000000000000 -StatusCallback https://example.com/");

        Assert.Equal("These parameters do nothing: StatusCallback with ApplicationSid.", Assert.Single(call.Warnings));
    }

    [Fact]
    public async Task A_change_of_several_calls_has_one_warning()
    {
        var call = await SpokenCall.OfAsync("Set-TwilioCall $live, $live -Status completed -Method GET -FallbackMethod GET -Repeat 2");

        Assert.Equal(
            "These parameters do nothing: Method without Url; FallbackMethod without FallbackUrl; Repeat without Say.", Assert.Single(call.Warnings));
    }

    [Fact]
    public async Task The_warning_comes_although_the_pipeline_ends_early()
    {
        var host = new AnsweringHost();
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = twilio.OpenShell(host);

        Assert.Throws<RuntimeException>(() => shell.Run(
            "'+14155550100', '+14155550101' | ForEach-Object { [pscustomobject]@{ To = $_ } } | "
            + "New-TwilioCall -From +14155550199 -Say Hello -Trim do-not-trim | ForEach-Object { throw 'enough' }"));

        Assert.Equal("These parameters do nothing: Trim without Record.", Assert.Single(host.Warnings));
    }
}

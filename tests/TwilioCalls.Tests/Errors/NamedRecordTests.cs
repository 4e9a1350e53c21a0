using TwilioCalls.Connection;
using TwilioCalls.Tests.Numbers;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Errors;

public class NamedRecordTests
{
    private const string Unknown = "CA00000000000000000000000000000000";

    [Theory]
    [InlineData("Get-TwilioCall " + Unknown, Unknown)]
    [InlineData("Set-TwilioCall -Status completed " + Unknown, Unknown)]
    [InlineData("Remove-TwilioCall " + Unknown, Unknown)]
    [InlineData("Wait-TwilioCall " + Unknown, Unknown)]
    [InlineData("Remove-TwilioCall CA1", "a text of 3 characters")]
    [InlineData("New-TwilioCall +15005550002 +14155550199 -Twiml '<Response/>'", "+15005550002")]
    [InlineData("New-TwilioCall +14155550123 +14155550199 -Twiml '<Response/>' -Timeout 601", "+14155550123")]
    [InlineData("New-TwilioCall +14155550123 +14155550199 -Twiml '<Response/>' -AccountSid AC1", "+14155550123")]
    [InlineData("[pscustomobject]@{ Name = 'Anna' } | Remove-TwilioCall", "Anna")]
    public async Task An_error_names_its_record(string script, string record) =>
        Assert.Contains(record, Assert.Single((await SentForms.OfAsync(script)).Errors), StringComparison.Ordinal);

    [Fact]
    public async Task An_error_of_a_listing_names_no_record() => Assert.DoesNotContain(
        "Get-TwilioCall:", Assert.Single((await SentForms.OfAsync("Get-TwilioCall -AccountSid AC00000000000000000000000000000000")).Errors), StringComparison.Ordinal);

    [Theory]
    [InlineData("Remove-TwilioCall")]
    [InlineData("Set-TwilioCall -Status completed")]
    public void Confirm_tells_whose_call_it_is(string command)
    {
        var host = new AnsweringHost(choice: 2);
        using var shell = new Shell(host);
        var context = SandboxContext.Create();
        using var run = shell.Script(
            "param($context) $call = Get-TwilioCall -Status busy -First 1 -Context $context; $call; "
            + $"$call | {command} -Context $context -Confirm; "
            + "[pscustomobject]@{ CallSid = $call.Sid; From = $call.From; To = $call.To; Status = $call.Status; Name = 'Anna' } | "
            + $"{command} -Context $context -Confirm; {command} $call.Sid -Context $context -Confirm").AddArgument(context);
        var call = (Call)run.Invoke()[0].BaseObject;

        Assert.Equal(3, host.Questions.Count);
        Assert.All(host.Questions, question => Assert.Contains(call.Sid!, question, StringComparison.Ordinal));
        Assert.All(host.Questions.Take(2), question =>
        {
            Assert.Contains($"from {call.From}, to {call.To}, ", question, StringComparison.Ordinal);
            Assert.Contains($", {call.Status})", question, StringComparison.Ordinal);
        });
        Assert.Contains(call.StartTime!.Value.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", null), host.Questions[0], StringComparison.Ordinal);
    }
}

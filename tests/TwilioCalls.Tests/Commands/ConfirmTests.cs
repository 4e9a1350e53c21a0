using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Commands;

public class ConfirmTests
{
    private const int Yes = 0;
    private const int No = 2;

    private const string Dial = "New-TwilioCall -To +14155550100 -From +14155550199 -Twiml '<Response/>' -Context $context -Confirm";
    private const string Hangup = "Get-TwilioCall -Status in-progress -First 2 -Context $context | Set-TwilioCall -Status completed -Context $context -Confirm";
    private const string Remove = "Get-TwilioCall -Status busy -First 2 -Context $context | Remove-TwilioCall -Context $context -Confirm";

    [Theory]
    [InlineData(Dial, 1, "POST")]
    [InlineData(Hangup, 2, "POST")]
    [InlineData(Remove, 2, "DELETE")]
    public void Confirm_prompts_once_for_each_call_and_then_changes_it(string script, int calls, string method)
    {
        var host = new AnsweringHost(Yes);
        var requests = Run(host, script);

        Assert.Equal(calls, host.Questions.Count);
        Assert.Equal(calls, requests.Count(request => request == method));
    }

    [Theory]
    [InlineData(Dial, 1)]
    [InlineData(Hangup, 2)]
    [InlineData(Remove, 2)]
    public void A_call_that_is_not_confirmed_is_left_alone(string script, int calls)
    {
        var host = new AnsweringHost(No);
        var requests = Run(host, script);

        Assert.Equal(calls, host.Questions.Count);
        Assert.DoesNotContain(requests, request => request != "GET");
    }

    private static IEnumerable<string> Run(AnsweringHost host, string script)
    {
        using var shell = new Shell(host);
        var context = SandboxContext.Create();
        using var powershell = shell.Script("param($context) " + script).AddArgument(context);
        powershell.Invoke();
        Assert.Empty(powershell.Streams.Error);
        return context.Sandbox!.Requests.Select(request => request.Method);
    }
}

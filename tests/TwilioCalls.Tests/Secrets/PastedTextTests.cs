using System.Management.Automation;
using TwilioCalls.Authentication;
using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Secrets;

/// <summary>SIDs and secrets that were copied with what stands around them.</summary>
public sealed class PastedTextTests
{
    public static TheoryData<string, string> Surroundings => new()
    {
        { " ", "\r\n" },
        { "\t", "\u00A0" },
        { "\uFEFF", "\u200B" },
        { "\"", "\"" },
        { "'", "' " },
        { "\u201C", "\u201D" },
        { "\u00AB\u202F", "\u202F\u00BB" },
        { "\u202A", "\u202C" },
    };

    [Theory, MemberData(nameof(Surroundings))]
    public async Task What_copying_leaves_around_a_sid_or_a_secret_is_left_off_with_a_verbose_line(string before, string after)
    {
        await using var live = await LiveTwilio.StartAsync(calls: 20);
        string Pasted(string text) => before + text + after;
        using var shell = new Shell();
        shell.Set("login", new PSCredential(Pasted(live.Twilio.ApiKeySid), SecureText.From(Pasted(live.Twilio.ApiKeySecret))));
        shell.Set("account", Pasted(live.Twilio.AccountSid));
        shell.Set("address", live.Host.BaseAddress);
        using var connect = shell.Script("Connect-Twilio $login -AccountSid $account -BaseUri $address -Test -PassThru -Verbose");
        var context = (TwilioContext)Assert.Single(connect.Invoke()).BaseObject;

        Assert.Equal((live.Twilio.AccountSid, live.Twilio.ApiKeySid), (context.AccountSid, context.UserName));
        foreach (var part in (string[])["AccountSid", "The user name of Credential", "The password of Credential"])
        {
            Assert.Single(connect.Streams.Verbose, line => line.Message.StartsWith(part + ": ", StringComparison.Ordinal) && line.Message.Contains("left off", StringComparison.Ordinal));
        }

        shell.Set("context", context);
        shell.Run("$PSDefaultParameterValues['*-TwilioCall:Context'] = $context");
        shell.Set("sid", Pasted(((Call)shell.Run("Get-TwilioCall -Status completed -First 1")[0].BaseObject).Sid!));
        foreach (var command in (string[])["Get-TwilioCall $sid", "Get-TwilioCall $sid -AccountSid $account", "Wait-TwilioCall $sid", "Get-TwilioCall -ParentCallSid $sid -First 1"])
        {
            using var script = shell.Script(command + " -Verbose");
            script.Invoke();
            Assert.Empty(script.Streams.Error);
            Assert.Contains(script.Streams.Verbose, line => line.Message.Contains("left off", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_inside_a_secret_is_left_off_and_one_without_surroundings_stays_the_same()
    {
        using var plain = SecureText.From("a 'b' c");
        using var pasted = SecureText.From(" \"a 'b' c\"\n");
        using var empty = SecureText.From(" \n");

        Assert.Same(plain, SecureText.Trim(plain));
        Assert.Equal("a 'b' c", SecureText.Trim(pasted).Read(text => new string(text)));
        Assert.Equal(0, SecureText.Trim(empty).Length);
    }

    [Fact]
    public async Task The_advice_for_a_login_that_is_refused_says_where_it_came_from()
    {
        await using var live = await LiveTwilio.StartAsync();
        using var shell = new Shell();
        shell.Set("wrong", new PSCredential(live.Twilio.ApiKeySid, SecureText.From("wrong")));
        shell.Set("account", live.Twilio.AccountSid);
        shell.Set("address", live.Host.BaseAddress);
        shell.Run("$PSDefaultParameterValues['*-TwilioCall:Context'] = Connect-Twilio $wrong -AccountSid $account -BaseUri $address -PassThru");

        foreach (var command in (string[])["Get-TwilioCall", $"Get-TwilioCall CA{new string('0', 32)}", "Connect-Twilio $wrong -AccountSid $account -BaseUri $address -Test"])
        {
            using var script = shell.Script(command);
            script.Invoke();
            var advice = Assert.Single(script.Streams.Error).ErrorDetails.RecommendedAction;
            Assert.Contains($"Connect-Twilio -Credential, as {live.Twilio.ApiKeySid}", advice, StringComparison.Ordinal);
        }
    }
}

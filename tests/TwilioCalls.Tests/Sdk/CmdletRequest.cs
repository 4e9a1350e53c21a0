using System.Collections;
using System.Management.Automation;
using TwilioCalls.Client.Tests.Sdk;
using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Sdk;

/// <summary>What a cmdlet sends, with the sample of each parameter named.</summary>
internal static class CmdletRequest
{
    private static readonly string[] InCredential = ["SipAuthUsername", "SipAuthPassword"];

    /// <summary>User name and password of a SIP call are one parameter: where one is named, both are meant.</summary>
    public static string[] Complete(string[] names) =>
        names.Intersect(InCredential).Any() ? [.. names.Union(InCredential)] : names;

    /// <summary>What is given to a cmdlet, as a user splats it.</summary>
    public static Hashtable Given(Type request, IEnumerable<string> names)
    {
        var given = new Hashtable();
        foreach (var name in names.Except(InCredential))
        {
            given[name] = OptionSamples.Of(request, name);
        }

        if (names.Intersect(InCredential).Any())
        {
            given["SipCredential"] = new PSCredential(
                (string)OptionSamples.Of(request, InCredential[0]), SecureText.From((string)OptionSamples.Of(request, InCredential[1])));
        }

        return given;
    }

    public static SeenRequest Of(string cmdlet, Hashtable given, HttpResponseMessage answer)
    {
        var handler = new ScriptedHandler(_ => answer);
        var context = new TwilioContext(new()
        {
            Authentication = TwilioAuthentication.Create(Sids.Account, SecureText.From(SdkRequest.Token)),
            AccountSid = Sids.Account,
            Handler = handler,
            Retry = new() { MaximumRetryCount = 0 },
        });
        using var shell = new Shell();
        using var run = shell.Script($"param($given, $context) {cmdlet} @given -Context $context -ErrorAction Stop").AddArgument(given).AddArgument(context);
        run.Invoke();
        return Assert.Single(handler.Seen);
    }
}

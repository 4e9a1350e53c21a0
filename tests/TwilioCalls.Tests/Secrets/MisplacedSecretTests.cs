using System.Management.Automation;
using System.Text;
using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Secrets;

/// <summary>A token or secret that was given where something else belongs is in no stream, and in no part of an error.</summary>
public sealed class MisplacedSecretTests
{
    private const string Account = "AC00000000000000000000000000000001";
    private const string Call = "CA00000000000000000000000000000001";

    // A token is 32 hexadecimal digits; the secrets of keys and clients are letters and digits.
    private static readonly string[] Secrets = ["0123456789abcdef0123456789abcdef", "tOkEnx0123456789ABCDEFxyzxyzxyzQ", "OQnoSidButASecretThatBeginsLikeOne"];

    public static TheoryData<string> Commands =>
    [
        "Connect-Twilio $swapped",
        "Connect-Twilio $swapped -AccountSid $account",
        "Connect-Twilio $login -AccountSid $secret",
        "Connect-Twilio $login -Region $secret",
        "Connect-Twilio $login -Edge $secret",
        "Connect-Twilio $login -Region $secret -Edge dublin",
        "Connect-Twilio $login -BaseUri $secret",
        "Connect-Twilio $login -BaseUri \"https://user:$secret@example.com\"",
        "Connect-Twilio $login -BaseUri \"https://${secret}@example.com\"",
        "Connect-Twilio $login -BaseUri \"https://example.com/?token=$secret\"",
        "Connect-Twilio $login -BaseUri \"http://example.com/$secret\"",
        "Connect-Twilio $login -BaseUri \"${account}:$secret\"",
        "Connect-Twilio $login -BaseUri \"https://user:$secret/x@example.com\"",
        "Connect-Twilio $login -MaximumRetryCount $secret",
        "Connect-Twilio $login -RetryBudget $secret",
        "Connect-Twilio $login -RequestTimeout $secret",
        "Connect-Twilio -ProfileName $secret",
        "Get-TwilioCall -Context $secret",
        "Get-TwilioCall -AccountSid $secret",
        "Get-TwilioCall $secret",
        "Get-TwilioCall -Sid $secret, $secret",
        "Get-TwilioCall -ParentCallSid $secret",
        "Get-TwilioCall -Status $secret",
        "$secret | Get-TwilioCall",
        "[pscustomobject]@{ CallSid = $secret } | Get-TwilioCall",
        "[pscustomobject]@{ Sid = $call; AccountSid = $secret } | Get-TwilioCall",
        "Remove-TwilioCall $secret",
        "Remove-TwilioCall $call -AccountSid $secret",
        "Set-TwilioCall $secret -Status completed",
        "Set-TwilioCall $call -Status $secret",
        "Set-TwilioCall $call -Url \"ftp://user:$secret@example.com\"",
        "Set-TwilioCall $call -Url \"https://user:$secret/x@example.com\"",
        "Set-TwilioCall $call -Status completed -StatusCallback \"https://user:$secret/x@example.com\"",
        "Wait-TwilioCall $secret",
        "Wait-TwilioCall $call -AccountSid $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -Twiml x -AccountSid $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -ApplicationSid $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -Twiml x -Byoc $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -Twiml x -SendDigits $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -Twiml x -Trim $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -Url $secret",
        "New-TwilioCall -To +14155550123 -From +14155550100 -Url \"https://user:$secret/x@example.com\"",
        "[pscustomobject]@{ Timeout = $secret } | New-TwilioCall -To +14155550123 -From +14155550100 -Twiml x",
    ];

    [Theory, MemberData(nameof(Commands))]
    public void No_error_shows_a_secret_that_stands_where_something_else_belongs(string command)
    {
        using var shell = new Shell();
        foreach (var secret in Secrets)
        {
            shell.Set("secret", secret);
            shell.Set("account", Account);
            shell.Set("call", Call);
            shell.Set("login", new PSCredential(Account, SecureText.From("x")));
            shell.Set("swapped", new PSCredential(secret, SecureText.From(Account)));
            // Nothing listens there: what is refused is refused before.
            shell.Set("context", new TwilioContext(new()
            {
                Authentication = TwilioAuthentication.Create(Account, SecureText.From("x")),
                AccountSid = Account,
                BaseUri = new("http://127.0.0.1:9"),
                Retry = new() { MaximumRetryCount = 0 },
            }));
            using var script = shell.Script(
                "$PSDefaultParameterValues['*-TwilioCall:Context'] = $context; " + command + " -Verbose -Debug *>&1");
            var shown = new StringBuilder();
            var errors = 0;
            void Take(ErrorRecord error)
            {
                errors++;
                Show(shown, error);
            }

            try
            {
                foreach (var found in script.Invoke())
                {
                    shown.AppendLine(found.ToString());
                    if (found.BaseObject is ErrorRecord error)
                    {
                        Take(error);
                    }
                }
            }
            catch (RuntimeException failure)
            {
                Take(failure.ErrorRecord);
            }

            script.Streams.Error.ToList().ForEach(Take);
            Assert.NotEqual(0, errors);
            Assert.DoesNotContain(secret, shown.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Swapped_user_name_and_secret_are_called_that()
    {
        using var shell = new Shell();
        shell.Set("swapped", new PSCredential(Secrets[0], SecureText.From(Account)));
        using var script = shell.Script($"Connect-Twilio $swapped -AccountSid {Account}");

        script.Invoke();
        var message = Assert.Single(script.Streams.Error).ToString();

        Assert.Contains("cannot be 32 hexadecimal digits, as an auth token has", message, StringComparison.Ordinal);
        Assert.Contains("the two are swapped", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sid_of_another_kind_is_no_secret_and_is_quoted()
    {
        using var shell = new Shell();
        shell.Set("login", new PSCredential(Account, SecureText.From("x")));
        using var script = shell.Script($"Connect-Twilio $login -AccountSid {Call}");

        script.Invoke();

        Assert.Contains($"AccountSid cannot be '{Call}'", Assert.Single(script.Streams.Error).ToString(), StringComparison.Ordinal);
    }

    /// <summary>All of an error but what PowerShell itself keeps of the command line.</summary>
    private static void Show(StringBuilder shown, ErrorRecord error)
    {
        shown.AppendLine(error.ToString())
            .AppendLine(error.CategoryInfo.ToString())
            .AppendLine(error.ErrorDetails?.Message)
            .AppendLine(error.ErrorDetails?.RecommendedAction)
            .AppendLine(error.TargetObject is string target ? target : "")
            .AppendLine(error.Exception.ToString());
        for (var cause = error.Exception; cause is not null; cause = cause.InnerException)
        {
            shown.AppendLine(cause.Message);
        }
    }
}

using System.Management.Automation;
using System.Net;
using System.Text;
using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.UntrustedText;

/// <summary>Whatever untrusted text holds, no error shows control characters, which a terminal would obey.</summary>
public class UntrustedTextTests
{
    private const string Strange = "\u001b]0;owned\u0007\u009b31m\u202eevil";
    private const string Escaped = "\\u001b]0;owned\\u0007\\u009b31m\\u202eevil";
    private const string Sid = "CA00000000000000000000000000000001";

    public static TheoryData<int, string> Answers => new()
    {
        { 400, $$"""{"code":21211,"message":"{{Escaped}}","more_info":"https://example.com/{{Escaped}}","details":{"{{Escaped}}":"{{Escaped}}"},"status":400}""" },
        { 404, $$"""{"code":20404,"message":"{{Escaped}}","status":404}""" },
        { 503, Strange },
        { 307, Strange },
        { 200, Strange },
        { 200, $$"""{"sid":"{{Sid}}","date_created":"{{Escaped}}","{{Escaped}}":{{Strange}}}""" },
        { 200, $$"""{"calls":[{"sid":"{{Sid}}","duration":{"{{Escaped}}":"{{Escaped}}"} }]}""" },
        { 200, $$"""{"calls":[{"sid":"{{Sid}}"}],"next_page_uri":"{{Escaped}}"}""" },
    };

    [Theory, MemberData(nameof(Answers))]
    public void No_error_shows_control_characters_from_a_server(int status, string body)
    {
        using var handler = new ForgedHandler(status, body);
        using var shell = Open(handler);

        AssertHarmless(shell, $"Get-TwilioCall -ErrorVariable failure; Get-TwilioCall {Sid}; Remove-TwilioCall {Sid}; Set-TwilioCall {Sid} -Status completed; Trace-TwilioCall {Sid}; "
            + $"Wait-TwilioCall {Sid} -Timeout 1; New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>'");
    }

    [Theory]
    [InlineData("New-TwilioCall -To $strange -From +14155550199 -Twiml '<Response/>'")]
    [InlineData("New-TwilioCall -To +14155550123 -From $strange -Twiml '<Response/>' -Method $strange")]
    [InlineData("New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>' -SendDigits $strange")]
    [InlineData("New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>' -ApplicationSid $strange")]
    [InlineData("[pscustomobject]@{ To = $strange; Url = $strange } | New-TwilioCall -From +14155550199")]
    [InlineData("Get-TwilioCall $strange")]
    [InlineData("Get-TwilioCall -Status $strange")]
    [InlineData("Get-TwilioCall -AccountSid $strange")]
    [InlineData("Remove-TwilioCall $strange")]
    [InlineData("Set-TwilioCall $strange -Status completed")]
    [InlineData("Wait-TwilioCall $strange")]
    [InlineData("Trace-TwilioCall $strange")]
    public void No_error_shows_control_characters_from_an_argument(string command)
    {
        using var handler = new ForgedHandler(503, "");
        using var shell = Open(handler);

        AssertHarmless(shell, command);
    }

    [Fact]
    public void No_binding_error_shows_control_characters_from_a_property()
    {
        using var handler = new ForgedHandler(503, "");
        using var shell = Open(handler);
        using var script = shell.Script("[pscustomobject]@{ To = '+14155550123'; Timeout = $strange } | New-TwilioCall -From +14155550199 -Twiml '<Response/>'");

        script.Invoke();

        // The target is not checked: PowerShell itself chooses the row.
        var error = Assert.Single(script.Streams.Error);
        Assert.Contains("a whole number of seconds", error.ToString(), StringComparison.Ordinal);
        Assert.All(Shown(error.Exception).Append(error.ToString()), text => Assert.DoesNotContain(text ?? "", IsControl));
    }

    private static Shell Open(HttpMessageHandler handler)
    {
        var account = "AC" + new string('0', 32);
        var shell = new Shell();
        shell.Set("strange", Strange);
        using var connect = shell.Script("param($context) $PSDefaultParameterValues['*-Twilio*:Context'] = $context")
            .AddArgument(new TwilioContext(new()
            {
                Authentication = TwilioAuthentication.Create(account, SecureText.From("x")),
                AccountSid = account,
                Handler = handler,
                Retry = new() { MaximumRetryCount = 0 },
                Delay = (_, _) => Task.CompletedTask,
            }));
        connect.Invoke();
        return shell;
    }

    private static void AssertHarmless(Shell shell, string command)
    {
        using var script = shell.Script(command);
        script.Invoke();

        Assert.NotEmpty(script.Streams.Error);
        Assert.All(script.Streams.Error, error => Assert.All(Shown(error), text => Assert.DoesNotContain(text ?? "", IsControl)));
    }

    /// <summary>What PowerShell's views of errors show, Get-Error's too.</summary>
    private static IEnumerable<string?> Shown(ErrorRecord error)
    {
        yield return error.ToString();
        yield return error.ErrorDetails?.Message;
        yield return error.ErrorDetails?.RecommendedAction;
        yield return error.CategoryInfo.ToString();
        yield return error.TargetObject?.ToString();
        foreach (var text in Shown(error.Exception))
        {
            yield return text;
        }
    }

    private static IEnumerable<string?> Shown(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException!)
        {
            yield return cause.Message;
            foreach (var property in PSObject.AsPSObject(cause).Properties.Where(property => property.TypeNameOfValue == "System.String"))
            {
                yield return property.Value as string;
            }
        }
    }

    private static bool IsControl(char one) => (char.IsControl(one) && one is not ('\r' or '\n')) || one == '\u202e';

    private sealed class ForgedHandler(int status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            answer.Headers.TryAddWithoutValidation("Twilio-Request-Id", "RQ" + Strange);
            answer.Headers.TryAddWithoutValidation("Location", "https://elsewhere.example.com/" + Strange);
            return Task.FromResult(answer);
        }
    }
}

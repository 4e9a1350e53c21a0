using System.Management.Automation;

namespace TwilioCalls.Tests.Tracing;

/// <summary>Addresses of webhooks can hold passwords and tokens: no form of a trace shows them.</summary>
public sealed class TraceSecretTests
{
    private const string Address = "https://robot:hushhush@example.com/voice/503?token=t0ps3cret#fragm3nt";

    [Fact]
    public async Task No_form_of_a_trace_shows_the_password_or_the_query_of_a_webhook()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+14155550123", change: call =>
        {
            call.Twiml = null;
            call.Url = new(Address);
            call.FallbackUrl = new(Address);
            call.StatusCallback = new(Address);
        });
        using var live = sandbox.Live.OpenShell();
        live.Set("sid", call.Sid!);

        var shown = live.Run(
            """
            $trace = Trace-TwilioCall $sid -Verbose *>&1
            $trace | ForEach-Object { "$_" }
            foreach ($property in $trace[-1].PSObject.Properties) { "$($property.Name) = $($property.Value)" }
            [System.Management.Automation.PSSerializer]::Serialize($trace[-1], 5)
            """);
        var text = string.Join('\n', shown.Select(one => one.ToString()));

        Assert.Contains("https://example.com/voice/503?\u2026", text, StringComparison.Ordinal);
        Assert.Contains("Got HTTP 503 response", text, StringComparison.Ordinal);
        foreach (var secret in (string[])["robot", "hushhush", "t0ps3cret", "fragm3nt"])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("https://example.com/voice", "https://example.com/voice")]
    [InlineData("https://example.com:8443/voice?a=b", "https://example.com:8443/voice?\u2026")]
    [InlineData("https://user:pass@example.com/a b", "https://example.com/a%20b")]
    [InlineData("https://user:pa/ss@example.com/", "(no address)")]
    [InlineData("https://user:pa ss@example.com/voice", "https://example.com/voice")]
    [InlineData("user:pass@example.com/voice", "(no address)")]
    [InlineData("nonsense", "(no address)")]
    [InlineData("https://example.com/\u001bowned", "https://example.com/%1Bowned")]
    public void An_address_is_shown_up_to_its_path_and_not_at_all_where_it_is_none(string? address, string? shown) =>
        Assert.Equal(shown, TwilioCalls.Tracing.WebAddress.Shown(address));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("Msg=Got+HTTP+503+response&ErrorCode=11200", "Got HTTP 503 response")]
    [InlineData("ErrorCode=12100&parserMessage=Content%20is%20not%20allowed%20in%20prolog.", "Content is not allowed in prolog.")]
    [InlineData("Msg=&ErrorCode=11200&url=https%3A%2F%2Fu%3Ap%40example.com", null)]
    [InlineData("Msg=Bad%20answer%20of%20https%3A%2F%2Fu%3Ap%40example.com%2Fx%3Ftoken%3D1%20there", "Bad answer of https://example.com/x?\u2026 there")]
    [InlineData("A text that is no form", "A text that is no form")]
    [InlineData("See https://u:p@example.com/x?token=1", "See https://example.com/x?\u2026")]
    [InlineData("Msg=a%1B%5D0%3Bowned", "a\uFFFD]0;owned")]
    [InlineData("Msg=100%", "100%")]
    public void A_message_is_what_Twilio_says_without_the_rest_of_the_form(string? text, string? message) =>
        Assert.Equal(message, TwilioCalls.Tracing.NotificationText.MessageOf(text));

    [Fact]
    public void What_untrusted_text_is_in_a_call_reaches_no_sentence_with_control_characters()
    {
        var call = new Call { Sid = "CA1", Status = "\u001b]0;owned", Direction = "inbound", From = "sip:\u202eevil@example.com", To = "\u001b[2J" };

        var sentence = TwilioCalls.Tracing.TraceSentence.Of(call, fault: null, unknown: null);

        Assert.DoesNotContain(sentence, one => char.IsControl(one) || one == '\u202e');
        Assert.Equal("\uFFFD]0;owned", TwilioCalls.Views.ShownTrace.Status(PSObject.AsPSObject(new CallTrace(call))));
    }
}

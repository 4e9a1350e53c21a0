using System.Management.Automation;
using System.Net;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Speech;

/// <summary>What one script sent of TwiML over HTTP, and what it wrote beside its calls.</summary>
internal sealed record SpokenCall(IReadOnlyList<string?> Twiml, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, int Dialled)
{
    /// <summary>A caller and a number to be called, as the beginning of a command.</summary>
    public const string Dial = "New-TwilioCall -To +14155550123 -From +14155550199 ";

    /// <summary>Runs a script on a virtual Twilio, in which <c>$live</c> is a call that goes on.</summary>
    public static async Task<SpokenCall> OfAsync(string script)
    {
        var sent = new List<string?>();
        using var handler = new WatchedHandler();
        await using var twilio = await LiveTwilio.StartAsync(handler: handler, calls: 50);
        var live = await twilio.Behind().CreateCallAsync(new() { To = "+15005550014", From = "+14155550199", Twiml = "<Response/>" });
        twilio.Twilio.Advance(TimeSpan.FromSeconds(10));
        handler.BeforeSending = async request =>
        {
            if (request.Content is { } form)
            {
                sent.Add(ParseTwiml(await form.ReadAsStringAsync()));
            }
        };
        using var shell = twilio.OpenShell();
        shell.Set("live", live.Sid!);
        using var command = shell.Script(script);
        try
        {
            command.Invoke();
        }
        catch (RuntimeException failure)
        {
            command.Streams.Error.Add(failure.ErrorRecord);
        }

        return new(
            sent, [.. command.Streams.Error], [.. command.Streams.Warning.Select(warning => warning.Message)], twilio.Twilio.Dialled.Count - 1);
    }

    private static string? ParseTwiml(string form) => form.Split('&')
        .Where(pair => pair.StartsWith("Twiml=", StringComparison.Ordinal))
        .Select(pair => WebUtility.UrlDecode(pair["Twiml=".Length..]))
        .SingleOrDefault();
}

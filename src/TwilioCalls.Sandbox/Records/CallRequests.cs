using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Records;

/// <summary>The requests of a call, in the order of their times. They follow from the call: nothing is recorded.</summary>
internal static class CallRequests
{
    private const string VoiceUrl = "https://example.com/voice";

    /// <summary>What a number of the account asks that cannot take a call.</summary>
    private const string BrokenUrl = "https://example.com/voice/502";

    /// <summary>A server is asked again, elsewhere, this long after it has failed.</summary>
    private static readonly TimeSpan FallbackDelay = TimeSpan.FromSeconds(1);

    /// <summary>All of them until now.</summary>
    public static IEnumerable<WebRequest> Of(SimulatedCall call, Account account, DateTime now) =>
        All(call, account).Where(request => request.Time <= now).OrderBy(request => request.Time);

    private static IEnumerable<WebRequest> All(SimulatedCall call, Account account)
    {
        var webhooks = call.Webhooks ?? Usual(call);
        if (call.Direction == SimulatedDirection.OutboundApi)
        {
            yield return Create(call, account, webhooks);
        }

        foreach (var told in StatusCallbacks(call, account, webhooks))
        {
            yield return told;
        }

        var asked = call.Direction == SimulatedDirection.Inbound ? call.Life.Created : call.Life.Answered;
        if (webhooks.Url is not { } url || asked >= call.Life.Ended)
        {
            yield break;
        }

        var first = WebServer.Ask(asked, webhooks.Method, url, Parameters(call, account, "in-progress"));
        yield return first;
        if (first.HasFailed && webhooks.FallbackUrl is { } fallback)
        {
            yield return WebServer.Ask(
                asked + FallbackDelay, webhooks.FallbackMethod, fallback, Parameters(call, account, "in-progress"));
        }
    }

    /// <summary>A call that another one dialled has its instructions from that one.</summary>
    private static CallWebhooks Usual(SimulatedCall call) => new(
        call.Direction switch
        {
            SimulatedDirection.OutboundDial => null,
            SimulatedDirection.Inbound when call.Life.Outcome == SimulatedStatus.Failed => BrokenUrl,
            _ => VoiceUrl,
        },
        "POST");

    private static WebRequest Create(SimulatedCall call, Account account, CallWebhooks webhooks) => new(
        call.Life.Created, "POST", $"https://api.twilio.com{account.CallsPath}.json",
        [
            new("to", call.To), new("from", call.From), new("account_sid", account.Sid),
            webhooks.Url is { } url ? new("url", url) : new("twiml", "<Response/>"),
        ],
        201)
    {
        ContentType = "application/json",
        Body = $"{{\"sid\": \"{call.Sid}\"}}",
    };

    private static IEnumerable<WebRequest> StatusCallbacks(SimulatedCall call, Account account, CallWebhooks webhooks)
    {
        var life = call.Life;
        (string Event, DateTime Time, string Status)[] steps =
        [
            ("initiated", life.Dialled, "initiated"), ("ringing", life.Dialled, "ringing"),
            ("answered", life.Answered, "in-progress"), ("completed", life.Ended, life.Outcome.ToWire()),
        ];
        return webhooks.StatusCallback is not { } url
            ? []
            : steps.Where(step => step.Time != CallLife.Never && webhooks.StatusCallbackEvents.Contains(step.Event))
                .Select(step => WebServer.Ask(
                    step.Time, webhooks.StatusCallbackMethod, url, Parameters(call, account, step.Status), isStatusCallback: true));
    }

    private static KeyValuePair<string, string>[] Parameters(SimulatedCall call, Account account, string status) =>
    [
        new("call_sid", call.Sid.ToString()), new("account_sid", account.Sid), new("from", call.From), new("to", call.To),
        new("call_status", status), new("direction", call.Direction.ToWire()), new("api_version", "2010-04-01"),
    ];
}

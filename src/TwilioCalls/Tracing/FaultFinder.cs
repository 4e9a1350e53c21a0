using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Tracing;

/// <summary>
/// Decides what of all that went wrong is the cause: what Twilio noted, errors before warnings and the first of them, which the others
/// often follow from; else a webhook that failed, else a call that this one dialled; else what its status says.
/// </summary>
internal static class FaultFinder
{
    /// <param name="call">The call.</param>
    /// <param name="notifications">What Twilio noted, in the order of time.</param>
    /// <param name="webhooks">Its webhooks, in the order of time.</param>
    /// <param name="children">The calls that it dialled, in the order of time.</param>
    /// <param name="unknown">Why what Twilio noted is not known; null if it is.</param>
    /// <returns>The fault; null if there is none, or none is known of a call that goes on.</returns>
    public static TraceFault? Find(
        Call call, IReadOnlyList<TracedNotification> notifications, IReadOnlyList<TracedWebhook> webhooks, IReadOnlyList<TracedChild> children,
        UnknownReason? unknown)
    {
        var noted = OfNotification(notifications.FirstOrDefault(one => !one.IsWarning))
            ?? OfWebhook(webhooks.FirstOrDefault(one => one is { IsApi: false, HasFailed: true }))
            ?? OfNotification(notifications.FirstOrDefault(one => one.IsWarning))
            ?? OfChild(children.FirstOrDefault(one => one.Status == CallStatus.Failed));

        return noted is null ? OfStatus(call.Status, unknown) : noted with { IsAside = call.Status != CallStatus.Failed };
    }

    private static TraceFault? OfNotification(TracedNotification? notification) => notification is null
        ? null
        : new(notification.ErrorCode, notification.Cause, notification.Advice) { Url = notification.Url };

    private static TraceFault? OfWebhook(TracedWebhook? webhook) => webhook is null ? null : new(
        Code: null,
        webhook.StatusCode is { } status
            ? $"a webhook answered {status.ToString(CultureInfo.InvariantCulture)}"
            : "a webhook did not answer",
        CallAdvice.For(webhook.StatusCode is null ? TwilioErrorCode.WebhookNotConnected : TwilioErrorCode.WebhookFailed)) { Url = webhook.Url };

    private static TraceFault? OfChild(TracedChild? child) => child is null
        ? null
        : new(child.ErrorCode, SafeText.Of($"the call that it dialled, to {child.To}, failed{Because(child)}")!, child.Advice);

    private static string Because(TracedChild child) => (child.Unknown?.WhyItFailed ?? child.Cause) is { } reason ? $": {reason}" : "";

    private static TraceFault? OfStatus(string? status, UnknownReason? unknown) => status switch
    {
        CallStatus.Busy => new(Code: null, "the line was busy", "Call again later."),
        CallStatus.NoAnswer => new(Code: null, "nobody answered", "Call again at another time, or let it ring longer with -Timeout."),
        CallStatus.Canceled => new(Code: null, "it was canceled", Advice: null),
        CallStatus.Failed when unknown is not null => new(Code: null, unknown.Cause, Advice: null) { Unknown = unknown },
        CallStatus.Failed => new(
            Code: null, "Twilio noted no reason",
            "Most often the number does not exist or is out of service: check it. A caller id that carriers refuse and a wrong SIP address look the same."),
        _ => null,
    };
}

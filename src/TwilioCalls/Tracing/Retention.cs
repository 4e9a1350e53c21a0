using TwilioCalls.Parameters;

namespace TwilioCalls.Tracing;

/// <summary>How long Twilio has what a trace is made of. Source: Twilio's page on the events subresource.</summary>
internal static class Retention
{
    private static readonly TimeSpan WebhookDelay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Says of empty parts that Twilio does not have them any more, or not yet.</summary>
    public static void Explain(TraceParts parts, Call call, DateTimeOffset now, bool hasNotifications, bool hasWebhooks)
    {
        var isExpired = call.EndTime + Kept <= now;
        if (isExpired && !hasNotifications)
        {
            parts.Add(nameof(CallTrace.Notifications), "The call ended more than 30 days ago, and Twilio does not keep them longer.");
        }

        if (isExpired && !hasWebhooks)
        {
            parts.Add(nameof(CallTrace.Webhooks), "The call ended more than 30 days ago, and Twilio does not keep them longer.");
        }

        if (!hasWebhooks && (CallStatus.IsFinal(call.Status) ? call.EndTime + WebhookDelay > now : CallStatus.IsLive(call.Status)))
        {
            parts.Add(nameof(CallTrace.Webhooks), "Twilio has them from about 15 minutes after the end of a call.");
        }
    }
}

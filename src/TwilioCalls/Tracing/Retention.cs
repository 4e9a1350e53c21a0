using TwilioCalls.Parameters;

namespace TwilioCalls.Tracing;

/// <summary>How long Twilio has what a trace is made of. Source: Twilio's page on the events subresource.</summary>
internal static class Retention
{
    private static readonly TimeSpan WebhookDelay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const string Expired = "The call ended more than 30 days ago, and Twilio does not keep them longer.";

    /// <summary>Says of notifications that are not there that Twilio does not have them any more.</summary>
    /// <returns>Why it is not known what Twilio noted; null if it is.</returns>
    public static UnknownReason? ExplainNotifications(TraceParts parts, string part, Call call, DateTimeOffset now, bool hasAny)
    {
        if (parts.Lacks(part))
        {
            return UnknownReason.Unread;
        }

        if (hasAny || !IsExpired(call, now))
        {
            return null;
        }

        parts.Add(part, Expired);
        return UnknownReason.Gone;
    }

    /// <summary>Says of webhooks that are not there that Twilio does not have them any more, or not yet.</summary>
    public static void ExplainWebhooks(TraceParts parts, Call call, DateTimeOffset now, bool hasWebhooks)
    {
        if (!hasWebhooks && IsExpired(call, now))
        {
            parts.Add(nameof(CallTrace.Webhooks), Expired);
        }

        if (!hasWebhooks && (CallStatus.IsFinal(call.Status) ? call.EndTime + WebhookDelay > now : CallStatus.IsLive(call.Status)))
        {
            parts.Add(nameof(CallTrace.Webhooks), "Twilio has them from about 15 minutes after the end of a call.");
        }
    }

    private static bool IsExpired(Call call, DateTimeOffset now) => call.EndTime + Kept <= now;
}

using TwilioCalls.Errors;
using TwilioCalls.Parameters;
using TwilioCalls.Responses;

namespace TwilioCalls.Tracing;

/// <summary>Reads all that Twilio has of a call, one request after the other, and makes a trace of it.</summary>
internal sealed class CallTracer(TwilioClient client, TimeProvider time)
{
    /// <summary>Of more failed children the reasons are not looked up: a call can dial hundreds.</summary>
    private const int MaximumFailedChildren = 10;

    /// <exception cref="TwilioException">The call itself cannot be read, or the login has failed.</exception>
    public async Task<CallTrace> TraceAsync(string sid, string? account, CancellationToken cancellation)
    {
        var call = await client.FetchCallAsync(sid, account, cancellation).ConfigureAwait(false);
        var parts = new TraceParts();
        var notifications = await ReadNotificationsAsync(parts, nameof(CallTrace.Notifications), sid, account, cancellation).ConfigureAwait(false);
        var webhooks = (await parts.ReadAsync(
                nameof(CallTrace.Webhooks), client.ListEventsAsync(sid, account, cancellation: cancellation)).ConfigureAwait(false))
            .ConvertAll(Webhook);
        var now = time.GetUtcNow();
        var unknown = Retention.ExplainNotifications(parts, nameof(CallTrace.Notifications), call, now, notifications.Count > 0);
        Retention.ExplainWebhooks(parts, call, now, webhooks.Count > 0);
        var children = await ReadChildrenAsync(parts, sid, account, cancellation).ConfigureAwait(false);

        var fault = FaultFinder.Find(call, notifications, webhooks, children, unknown);
        return new CallTrace(call)
        {
            Summary = TraceSentence.Of(call, fault, unknown),
            ErrorCode = fault?.Code,
            Cause = fault?.Cause,
            Advice = fault is null && CallStatus.IsLive(call.Status) ? $"Trace it again when it is over: Wait-TwilioCall {sid} | Trace-TwilioCall" : fault?.Advice,
            Missing = new(parts.Missing),
            Timeline = new(TraceTimeline.Of(call, notifications, webhooks, children)),
            Notifications = new(notifications),
            Webhooks = new(webhooks),
            Children = new(children),
        };
    }

    private async Task<List<TracedNotification>> ReadNotificationsAsync(
        TraceParts parts, string part, string sid, string? account, CancellationToken cancellation) =>
        [.. (await parts.ReadAsync(part, client.ListNotificationsAsync(sid, account, cancellation: cancellation)).ConfigureAwait(false))
            .Select(Notification).OrderBy(notification => notification.Time ?? DateTimeOffset.MaxValue)];

    /// <summary>The calls that this one dialled, in the order of time, and why they failed.</summary>
    private async Task<List<TracedChild>> ReadChildrenAsync(TraceParts parts, string sid, string? account, CancellationToken cancellation)
    {
        var calls = await parts.ReadAsync(
            nameof(CallTrace.Children),
            client.ListCallsAsync(new() { ParentCallSid = sid }, accountSid: account, cancellation: cancellation)).ConfigureAwait(false);
        calls.Reverse();
        var children = new List<TracedChild>();
        var failed = 0;
        foreach (var call in calls)
        {
            children.Add(call.Status == CallStatus.Failed && call.Sid is not null && failed++ < MaximumFailedChildren
                ? await FailedAsync(parts, call, account, cancellation).ConfigureAwait(false)
                : new TracedChild(call));
        }

        if (failed > MaximumFailedChildren)
        {
            parts.Add("Causes", $"{failed} of the calls that it dialled failed; only of the first {MaximumFailedChildren} the cause was looked up.");
        }

        return children;
    }

    private async Task<TracedChild> FailedAsync(TraceParts parts, Call child, string? account, CancellationToken cancellation)
    {
        var part = $"Notifications of {TwilioSid.Shown(child.Sid!)}";
        List<TracedNotification> notifications = [];
        if (TwilioSid.IsValid(child.Sid, TwilioSid.Call))
        {
            part = $"Notifications of {child.Sid}";
            notifications = await ReadNotificationsAsync(parts, part, child.Sid!, account, cancellation).ConfigureAwait(false);
        }
        else
        {
            parts.Add(part, "That is no SID of a call, and so they cannot be asked for.");
        }

        var unknown = Retention.ExplainNotifications(parts, part, child, time.GetUtcNow(), notifications.Count > 0);
        var fault = FaultFinder.Find(child, notifications, [], [], unknown);
        return new(child) { ErrorCode = fault?.Code, Cause = fault?.Cause, Advice = fault?.Advice, Unknown = fault?.Unknown };
    }

    private static TracedNotification Notification(CallNotification notification)
    {
        var message = NotificationText.MessageOf(notification.MessageText);
        var known = CallAdvice.Find(notification.ErrorCode);
        return new()
        {
            Sid = SafeText.Of(notification.Sid),
            Time = notification.Time,
            Level = notification.Log == 1 ? TracedNotification.Warning : TracedNotification.Error,
            ErrorCode = notification.ErrorCode,
            Cause = known?.Cause ?? message ?? "Twilio noted an error",
            Message = message,
            Advice = Advice.ForCode(notification.ErrorCode) ?? Advice.ForUnknown(notification.ErrorCode),
            Method = SafeText.Of(notification.RequestMethod),
            Url = WebAddress.Shown(notification.RequestUrl),
        };
    }

    private static TracedWebhook Webhook(CallEvent one) => new()
    {
        Time = one.Time,
        Method = SafeText.Of(one.Method),
        Url = WebAddress.Shown(one.Url),
        IsApi = WebAddress.IsApi(one.Url),
        CallStatus = SafeText.Of(one.CallStatus),
        StatusCode = one.StatusCode,
        Duration = one.Duration,
        ContentType = one.ContentType is { } type ? SafeText.Of(SafeText.Brief(type)) : null,
        Length = one.Length,
    };
}

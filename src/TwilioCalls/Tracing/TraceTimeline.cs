using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;
using TwilioCalls.Views;

namespace TwilioCalls.Tracing;

/// <summary>What happened to a call, in the order of time; of the same second, in the order of a call's way.</summary>
internal static class TraceTimeline
{
    public static IEnumerable<TraceEntry> Of(
        Call call, IEnumerable<TracedNotification> notifications, IEnumerable<TracedWebhook> webhooks, IEnumerable<TracedChild> children)
    {
        IEnumerable<TraceEntry> all =
        [
            .. Beginning(call),
            .. webhooks.Where(one => one.IsApi).Select(one => new TraceEntry(one.Time, "request", one.ToString())),
            .. Middle(call),
            .. webhooks.Where(one => !one.IsApi).Select(one => new TraceEntry(one.Time, "webhook", one.ToString())),
            .. children.Select(one => new TraceEntry(one.StartTime ?? one.Call.DateCreated, "child", one.ToString())),
            .. notifications.Select(one => new TraceEntry(one.Time, one.Level, one.ToString())),
            .. End(call),
        ];

        // It keeps the order of what has the same time.
        return all.OrderBy(entry => entry.Time ?? DateTimeOffset.MaxValue);
    }

    private static IEnumerable<TraceEntry> Beginning(Call call)
    {
        if (call.DateCreated is { } created)
        {
            yield return new(created, "created", SafeText.Of(call.Direction switch
            {
                CallDirection.Inbound => $"came in from {call.From} for {call.To}",
                CallDirection.OutboundDial => $"was to be dialled by {call.ParentCallSid ?? "another call"}",
                CallDirection.TrunkingOriginating or CallDirection.TrunkingTerminating => $"came to trunk {call.TrunkSid}".TrimEnd(),
                _ => "was requested",
            })!);
        }

        if (call.QueueTime is > 0 and var wait)
        {
            yield return new(
                call.DateCreated, "queued",
                string.Format(CultureInfo.InvariantCulture, "had to wait {0:0.0} s to be dialled", wait / 1000.0));
        }
    }

    private static IEnumerable<TraceEntry> Middle(Call call)
    {
        // Twilio says how long a call lasted, and not when that began.
        var answered = call is { Status: CallStatus.Completed, EndTime: { } ended, Duration: { } seconds } ? ended.AddSeconds(-seconds) : (DateTimeOffset?)null;
        if (call.StartTime is { } started && started != answered)
        {
            yield return new(started, "started", "started");
        }

        if (answered is { } time)
        {
            yield return new(time, "answered", "was answered" + (call.AnsweredBy is { } who ? SafeText.Of($" ({who})") : ""));
        }
    }

    private static IEnumerable<TraceEntry> End(Call call)
    {
        if (call.EndTime is { } ended)
        {
            yield return new(
                ended, "ended",
                SafeText.Of($"ended as {call.Status}" + (call.Duration is > 0 ? $" after {CallView.Length(call.Duration)}" : ""))!);
        }
    }
}

using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Records;

/// <summary>How long what happened to a call can be read. Source: Twilio's page on the events subresource.</summary>
internal static class Retention
{
    private static readonly TimeSpan EventDelay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Whether a call's requests can be read: from a quarter of an hour after its end.</summary>
    public static bool HasEvents(SimulatedCall call, DateTime now) =>
        call.Life.EndAt(now) is { } ended && now >= ended + EventDelay && now < ended + Kept;

    /// <summary>Whether what went wrong can be read: at once.</summary>
    public static bool HasNotices(SimulatedCall call, DateTime now) => call.Life.EndAt(now) is not { } ended || now < ended + Kept;
}

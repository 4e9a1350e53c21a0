using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Paging;

/// <summary>
/// The edge of a page, as <c>PA</c> (the calls older than this one) or <c>PB</c> (the calls newer than it) and a call's SID.
/// It names a call and not a number of calls, so it stays valid while calls are added and deleted.
/// </summary>
internal readonly record struct PageToken(bool Newer, SidDigits Sid)
{
    public static bool TryParse(string text, out PageToken token)
    {
        token = default;
        if (!text.StartsWith("PA", StringComparison.Ordinal) && !text.StartsWith("PB", StringComparison.Ordinal))
        {
            return false;
        }

        var parsed = SidDigits.TryParse(text, 2, out var sid);
        token = new(text[1] == 'B', sid);
        return parsed;
    }

    public override string ToString() => (Newer ? "PB" : "PA") + Sid;
}

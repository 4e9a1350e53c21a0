using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>The path of a resource: an account's calls, or one of them.</summary>
internal readonly record struct Route(string AccountSid, SidDigits? CallSid)
{
    private const string Start = "/2010-04-01/Accounts/";
    private const string Extension = ".json";

    public static bool TryParse(string path, out Route route)
    {
        route = default;
        if (!path.StartsWith(Start, StringComparison.Ordinal) || !path.EndsWith(Extension, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = path.Substring(Start.Length, path.Length - Start.Length - Extension.Length).Split('/');
        if (parts.Length is < 2 or > 3 || parts[1] != "Calls")
        {
            return false;
        }

        SidDigits? call = null;
        if (parts.Length == 3)
        {
            if (!SidDigits.TryParse(parts[2], 0, out var sid))
            {
                return false;
            }

            call = sid;
        }

        route = new(parts[0], call);
        return true;
    }
}

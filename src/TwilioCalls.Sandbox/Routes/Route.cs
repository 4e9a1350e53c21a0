using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>The path of a resource: an account's calls, one of them, or what belongs to it.</summary>
internal readonly record struct Route(string AccountSid, SidDigits? CallSid, Resource Resource)
{
    private const int PartLength = 4;

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
        if (parts.Length is < 2 or > PartLength || parts[1] != "Calls")
        {
            return false;
        }

        if (parts.Length == 2)
        {
            route = new(parts[0], CallSid: null, Resource.Calls);
            return true;
        }

        Resource? resource = parts.Length < PartLength ? Resource.Call : parts[PartLength - 1] switch
        {
            "Notifications" => Resource.Notifications,
            "Events" => Resource.Events,
            _ => null,
        };
        if (resource is not { } named || !SidDigits.TryParse(parts[2], 0, out var sid))
        {
            return false;
        }

        route = new(parts[0], sid, named);
        return true;
    }
}

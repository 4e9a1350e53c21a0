using TwilioCalls.Sandbox.Access;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>Recognizes the operation of a request.</summary>
internal static class ApiOperations
{
    /// <summary>Null if the API has no such operation.</summary>
    public static ApiOperation? Of(IncomingRequest request) =>
        request.Path == TokenEndpoint.Path ? ApiOperation.Token
        : Route.TryParse(request.Path, out var route) ? Of(request.Method, route.CallSid is null)
        : null;

    private static ApiOperation? Of(string method, bool isOnAll) => (method, isOnAll) switch
    {
        ("POST", true) => ApiOperation.Create,
        ("GET", true) => ApiOperation.List,
        ("GET", false) => ApiOperation.Fetch,
        ("POST", false) => ApiOperation.Update,
        ("DELETE", false) => ApiOperation.Delete,
        _ => null,
    };
}

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
        : Route.TryParse(request.Path, out var route) ? Of(request.Method, route.Resource)
        : null;

    /// <summary>Whether an operation answers with a page.</summary>
    public static bool IsListing(this ApiOperation? operation) =>
        operation is ApiOperation.List or ApiOperation.Notifications or ApiOperation.Events;

    private static ApiOperation? Of(string method, Resource resource) => (method, resource) switch
    {
        ("POST", Resource.Calls) => ApiOperation.Create,
        ("GET", Resource.Calls) => ApiOperation.List,
        ("GET", Resource.Call) => ApiOperation.Fetch,
        ("POST", Resource.Call) => ApiOperation.Update,
        ("DELETE", Resource.Call) => ApiOperation.Delete,
        ("GET", Resource.Notifications) => ApiOperation.Notifications,
        ("GET", Resource.Events) => ApiOperation.Events,
        _ => null,
    };
}

using TwilioCalls.Sandbox.Access;
using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>Sends each request to the operation that answers it.</summary>
internal sealed class Router(AccountStore accounts, Authenticator authenticator, TokenEndpoint tokens, DialLog dialled, RingLog rings, TimeProvider clock)
{
    /// <summary>How long a new call is not found by its SID.</summary>
    public TimeSpan NewCallDelay { get; set; }

    /// <exception cref="Refusal">The error that the API answers with instead.</exception>
    public ApiAnswer Answer(IncomingRequest http)
    {
        if (http.Path == TokenEndpoint.Path)
        {
            return tokens.Answer(http);
        }

        var caller = authenticator.Authenticate(http.Authorization);
        if (!Route.TryParse(http.Path, out var route)
            || accounts.Find(route.AccountSid) is not { } account
            || !caller.MayActOn(account))
        {
            throw new Refusal(ApiError.NotFound(http.Path));
        }

        var request = new CallRequest(http, account, route.CallSid ?? default, clock.GetUtcNow().UtcDateTime)
        {
            NewCallDelay = NewCallDelay,
        };
        return account.IsTest ? AnswerTest(request, route) : Answer(request, route);
    }

    private ApiAnswer Answer(CallRequest request, Route route) => (request.Http.Method, route.Resource) switch
    {
        ("POST", Resource.Calls) => CreateCall.Answer(request, dialled, rings),
        ("GET", Resource.Calls) => ListCalls.Answer(request),
        ("GET", Resource.Call) => FetchCall.Answer(request),
        ("POST", Resource.Call) => UpdateCall.Answer(request, rings),
        ("DELETE", Resource.Call) => DeleteCall.Answer(request),
        ("GET", Resource.Notifications) => ListNotifications.Answer(request),
        ("GET", Resource.Events) => ListEvents.Answer(request),
        _ => throw new Refusal(ApiError.MethodNotAllowed(request.Http.Method, request.Http.Path)),
    };

    private static ApiAnswer AnswerTest(CallRequest request, Route route) =>
        request.Http.Method == "POST" && route.Resource == Resource.Calls
            ? CreateTestCall.Answer(request)
            : throw new Refusal(ApiError.TestCredentials());
}

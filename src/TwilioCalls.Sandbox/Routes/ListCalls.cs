using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

internal static class ListCalls
{
    public static ApiAnswer Answer(CallRequest request)
    {
        var asked = PageRequest.Read(request.Http.Query);
        SimulatedPage page;
        lock (request.Account.Gate)
        {
            page = SimulatedPage.Select(request.Account.Calls, asked, request.Now);
        }

        return new(200, PageJson.Write(page, request.Account, request.Now));
    }
}

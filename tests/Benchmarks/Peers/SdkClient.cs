using Twilio.Clients;
using Twilio.Http;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>
/// Twilio's own client. It cannot be pointed at another address, so its requests are turned to the sandbox on their way out.
/// </summary>
internal static class SdkClient
{
    public static TwilioRestClient Create(PeerLogin login) => new(
        login.AccountSid, login.AuthToken,
        httpClient: new SystemNetHttpClient(new System.Net.Http.HttpClient(new Detour(login.BaseAddress))));

    private sealed class Detour(Uri sandbox) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new(sandbox, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>The listing as Twilio's SDK pages through it by itself.</summary>
internal sealed class SdkListing(PeerLogin login)
{
    private const int CallsAPage = 1000;

    private readonly TwilioRestClient _client = SdkClient.Create(login);

    public Task<int> RunAsync()
    {
        var calls = 0;
        foreach (var _ in CallResource.Read(pageSize: CallsAPage, client: _client))
        {
            calls++;
        }

        return Task.FromResult(calls);
    }
}

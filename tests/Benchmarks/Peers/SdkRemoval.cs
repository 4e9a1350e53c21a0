using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>Completed calls found and deleted with Twilio's SDK, in the loop that its documentation shows.</summary>
internal sealed class SdkRemoval(PeerLogin login, int count)
{
    private const int WarmUp = 8;

    private readonly TwilioRestClient _client = SdkClient.Create(login);

    public Task<int> WarmUpAsync() => Task.FromResult(Remove(WarmUp));

    public Task<int> RunAsync() => Task.FromResult(Remove(count));

    private int Remove(int limit)
    {
        var deleted = 0;
        foreach (var call in CallResource.Read(status: CallResource.StatusEnum.Completed, limit: limit, client: _client))
        {
            CallResource.Delete(call.Sid, client: _client);
            deleted++;
        }

        return deleted;
    }
}

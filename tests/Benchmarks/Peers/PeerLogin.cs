using System.Text;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>Where the peers sign in: on this machine only, since some of them delete what they find.</summary>
internal sealed record PeerLogin(Uri BaseAddress, string AccountSid, string AuthToken)
{
    public HttpClient CreateHttpClient() => new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = BaseAddress,
        DefaultRequestHeaders =
        {
            Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{AccountSid}:{AuthToken}"))),
        },
    };

    public static PeerLogin FromEnvironment()
    {
        var address = new Uri(Read("TWILIO_BASE_URI"));
        return address.IsLoopback
            ? new(address, Read("TWILIO_ACCOUNT_SID"), Read("TWILIO_AUTH_TOKEN"))
            : throw new InvalidOperationException("The benchmarks run against a sandbox on this machine only.");
    }

    private static string Read(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}

using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Client.Tests.Authentication;

/// <summary>Issues tokens, counts them, and answers every other request with a call.</summary>
internal sealed class OAuthServer
{
    public const string ClientId = "OQ00000000000000000000000000000001";
    public const string ClientSecret = "s3cr3t & mörë";

    private int _issued;

    public OAuthServer() => Handler = new(AnswerAsync);

    public ScriptedHandler Handler { get; }

    public FakeTimeProvider Time { get; } = new();

    /// <summary>What a request for a token waits for.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>What is answered instead of a token.</summary>
    public Func<HttpResponseMessage>? Instead { get; set; }

    public string Lifetime { get; set; } = "3600";

    public IEnumerable<SeenRequest> TokenRequests => Handler.Seen.Where(request => request.Path == "/v2/token");

    /// <summary>The headers of all requests but those for a token.</summary>
    public IEnumerable<string?> Signatures => Handler.Seen.Where(request => request.Path != "/v2/token").Select(request => request.Authorization);

    public TwilioClient Client(string? address = null, Action<string>? log = null) => new(TestClient.Options(Time, log) with
    {
        Handler = Handler,
        BaseUri = address is null ? TwilioEndpoint.Default : new(address),
        Authentication = TestClient.SignIn(ClientId, ClientSecret),
    });

    private async Task<HttpResponseMessage> AnswerAsync(SeenRequest request, CancellationToken cancellation)
    {
        if (request.Path != "/v2/token")
        {
            return Answers.Call();
        }

        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellation);
        }

        return Instead?.Invoke()
            ?? Answers.Json(200, $$"""{"access_token":"token{{++_issued}}","token_type":"bearer","expires_in":{{Lifetime}}}""");
    }
}

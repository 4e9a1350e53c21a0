using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Security;
using System.Text.Json;
using TwilioCalls.Network;
using TwilioCalls.Responses;

namespace TwilioCalls.Authentication;

/// <summary>OAuth 2.0 client credentials: the client's secret buys a bearer token, which signs requests until it expires.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore without a wait handle holds nothing to release.")]
internal sealed class ClientCredentialsAuthentication(string userName, SecureString secret)
    : TwilioAuthentication(userName, secret)
{
    private const string TokenPath = "/v2/token";
    private static readonly Uri TokenHost = new("https://oauth.twilio.com");

    // A token is renewed before it ends, so that none ends on its way.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _renewal = new(1, 1);
    private volatile Token? _current;

    internal override async ValueTask<AuthenticationHeaderValue> AuthorizeAsync(
        Transport transport, CancellationToken cancellation)
    {
        if (Fresh(transport.Time) is { } token)
        {
            return token.Header;
        }

        await _renewal.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _current = Fresh(transport.Time) ?? await RequestAsync(transport, cancellation).ConfigureAwait(false);
            return _current.Header;
        }
        finally
        {
            _renewal.Release();
        }
    }

    internal override bool Forget() => Interlocked.Exchange(ref _current, null) is not null;

    private Token? Fresh(TimeProvider time) => _current is { } token && time.GetUtcNow() < token.Ends ? token : null;

    private async Task<Token> RequestAsync(Transport transport, CancellationToken cancellation)
    {
        var address = transport.Locate(TokenPath);
        var request = new ApiRequest(HttpMethod.Post, TwilioEndpoint.IsTwilios(address)
            ? new Uri(TokenHost, TokenPath)
            : address)
        {
            Form = Secret.Read(secret => new KeyValuePair<string, string>[]
            {
                new("grant_type", "client_credentials"),
                new("client_id", UserName),
                new("client_secret", new string(secret)),
            }),
        };
        using var answer = await transport.SendAsync(request, authorization: null, cancellation).ConfigureAwait(false);
        var body = answer.Read(Parse);
        var life = body.ExpiresIn is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultLife;
        return new Token(
            new AuthenticationHeaderValue("Bearer", body.AccessToken),
            transport.Time.GetUtcNow() + life - Margin);
    }

    private static TokenBody Parse(ReadOnlySpan<byte> body)
    {
        TokenBody? token;
        try
        {
            token = TokenBody.Read(body);
        }
        catch (JsonException)
        {
            // Its message can quote a part of the body, and with it the token.
            token = null;
        }

        // It goes into a header, which takes no other characters.
        return token is { AccessToken.Length: > 0 } && token.AccessToken.All(one => one is > ' ' and <= '~')
            ? token
            : throw new JsonException("The answer holds no token.");
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset Ends);
}

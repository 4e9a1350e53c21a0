using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Access;

/// <summary>Exchanges OAuth client credentials for an access token of the main account.</summary>
internal sealed class TokenEndpoint(AccountStore accounts, BearerTokens tokens)
{
    public const string Path = "/v2/token";

    /// <exception cref="Refusal">405 20004, 400 20001 for another grant type, 401 20003 for wrong client credentials.</exception>
    public ApiAnswer Answer(IncomingRequest request)
    {
        if (request.Method != "POST")
        {
            throw new Refusal(ApiError.MethodNotAllowed(request.Method, Path));
        }

        if (request.Form["grant_type"] != "client_credentials")
        {
            throw Refusal.BadRequest(20001, "The grant_type must be client_credentials");
        }

        if (request.Form["client_id"] != accounts.OAuthClientId || request.Form["client_secret"] != accounts.OAuthClientSecret)
        {
            throw new Refusal(ApiError.Unauthorized());
        }

        return new(200, new JsonBuffer(256)
            .Raw("{\"access_token\":"u8).Text(tokens.Issue())
            .Raw(",\"token_type\":\"Bearer\",\"expires_in\":"u8).Number((long)BearerTokens.Lifetime.TotalSeconds)
            .Raw("}"u8)
            .Written);
    }
}

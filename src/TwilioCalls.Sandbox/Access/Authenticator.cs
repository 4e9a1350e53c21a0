using System.Net.Http.Headers;
using System.Text;
using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Access;

/// <summary>Finds the account that a request's credentials belong to.</summary>
internal sealed class Authenticator(AccountStore accounts, BearerTokens tokens)
{
    /// <exception cref="Refusal">401 20003: no credentials, unknown ones, or a token that has expired.</exception>
    public Account Authenticate(AuthenticationHeaderValue? authorization)
    {
        var account = authorization is not { Parameter: { } parameter } ? null
            : Is(authorization.Scheme, "Basic") ? ByPassword(parameter)
            : Is(authorization.Scheme, "Bearer") && tokens.IsValid(parameter) ? accounts.Main
            : null;
        return account ?? throw new Refusal(ApiError.Unauthorized());
    }

    private Account? ByPassword(string parameter)
    {
        var (user, password) = Decode(parameter);
        if (user == accounts.ApiKeySid)
        {
            return password == accounts.ApiKeySecret ? accounts.Main : null;
        }

        return accounts.Find(user) is { } account && account.AuthToken == password ? account : null;
    }

    private static (string User, string Password) Decode(string parameter)
    {
        try
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(parameter));
            var colon = pair.IndexOf(':');
            return colon < 0 ? ("", "") : (pair.Substring(0, colon), pair.Substring(colon + 1));
        }
        catch (FormatException)
        {
            return ("", "");
        }
    }

    private static bool Is(string scheme, string expected) => scheme.Equals(expected, StringComparison.OrdinalIgnoreCase);
}

using System.Net.Http.Headers;
using System.Security;
using TwilioCalls.Authentication;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>How requests are signed. The secret stays in a <see cref="SecureString"/>, and comes out only into a request's header.</summary>
public abstract class TwilioAuthentication
{
    private protected TwilioAuthentication(string userName, SecureString secret)
    {
        UserName = userName;
        Secret = secret.Copy();
        Secret.MakeReadOnly();
    }

    /// <summary>The SID that signs in: an account (<c>AC…</c>), an API key (<c>SK…</c>) or an OAuth client (<c>OQ…</c>). No secret.</summary>
    public string UserName { get; }

    private protected SecureString Secret { get; }

    /// <summary>Chooses the way to sign in by the kind of SID.</summary>
    /// <param name="userName">An account (<c>AC…</c>), an API key (<c>SK…</c>) or an OAuth client (<c>OQ…</c>).</param>
    /// <param name="secret">The auth token, the key's secret or the client's secret. It is copied.</param>
    /// <exception cref="ArgumentException">The SID is of no such kind, or the secret is empty.</exception>
    public static TwilioAuthentication Create(string userName, SecureString secret)
    {
        if (secret.Length == 0)
        {
            throw new InvalidParameterException(
                "The secret is empty: give the auth token or secret that belongs to the user name.", nameof(secret));
        }

        if (TwilioSid.IsValid(userName, TwilioSid.Account) || TwilioSid.IsValid(userName, TwilioSid.ApiKey))
        {
            return new BasicAuthentication(userName, secret);
        }

        return TwilioSid.IsValid(userName, TwilioSid.OAuthClient)
            ? new ClientCredentialsAuthentication(userName, secret)
            : throw new InvalidParameterException(
                $"The user name cannot be {TwilioSid.Shown(userName)}: it takes an account SID (AC followed by 32 hexadecimal digits) "
                + "with the auth token, an API key SID (SK…) with its secret, or an OAuth client id (OQ…) with its secret."
                + (secret.Read(text => TwilioSid.HasForm(new string(text))) ? " The secret is a SID: the two are swapped." : ""),
                nameof(userName));
    }

    /// <summary>The header that signs a request.</summary>
    /// <param name="transport">Where to ask for a token, if one is needed.</param>
    /// <param name="cancellation">Stops waiting for a token.</param>
    internal abstract ValueTask<AuthenticationHeaderValue> AuthorizeAsync(Network.Transport transport, CancellationToken cancellation);

    /// <summary>Forgets a token that Twilio no longer takes.</summary>
    /// <returns>Whether there was one, so that a fresh one may do better.</returns>
    internal virtual bool Forget() => false;
}

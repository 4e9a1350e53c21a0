using System.Net.Http.Headers;
using System.Security;
using System.Text;
using TwilioCalls.Network;

namespace TwilioCalls.Authentication;

/// <summary>HTTP Basic: an account's SID with its auth token, or an API key's SID with its secret.</summary>
internal sealed class BasicAuthentication(string userName, SecureString secret) : TwilioAuthentication(userName, secret)
{
    internal override ValueTask<AuthenticationHeaderValue> AuthorizeAsync(Transport transport, CancellationToken cancellation) =>
        new(Secret.Read(Header));

    private AuthenticationHeaderValue Header(char[] secret)
    {
        var user = Encoding.UTF8.GetBytes(UserName + ":");
        var pair = new byte[user.Length + Encoding.UTF8.GetByteCount(secret)];
        user.CopyTo(pair, 0);
        Encoding.UTF8.GetBytes(secret, 0, secret.Length, pair, user.Length);
        try
        {
            return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        }
        finally
        {
            Array.Clear(pair, 0, pair.Length);
        }
    }
}

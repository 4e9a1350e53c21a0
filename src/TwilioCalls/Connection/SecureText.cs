using System.Security;

namespace TwilioCalls.Connection;

/// <summary>A secret that came as plain text, because its source has no other form.</summary>
internal static class SecureText
{
    public static SecureString From(string text)
    {
        var secret = new SecureString();
        foreach (var one in text)
        {
            secret.AppendChar(one);
        }

        return secret;
    }
}

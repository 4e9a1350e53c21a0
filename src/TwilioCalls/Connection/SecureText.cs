using System.Security;
using TwilioCalls.Authentication;
using TwilioCalls.Parameters;

namespace TwilioCalls.Connection;

/// <summary>Secrets, out of plain text if their source has no other form, and as they were meant.</summary>
internal static class SecureText
{
    public static SecureString From(string text) => From(text.AsSpan());

    /// <summary>The secret without what copying leaves around it; the same one, if that is nothing.</summary>
    public static SecureString Trim(SecureString secret) => secret.Read(characters =>
    {
        var inner = PastedText.Trim(characters.AsSpan());
        return inner.Length == characters.Length ? secret : From(inner);
    });

    private static SecureString From(ReadOnlySpan<char> text)
    {
        var secret = new SecureString();
        foreach (var one in text)
        {
            secret.AppendChar(one);
        }

        return secret;
    }
}

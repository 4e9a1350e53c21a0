using System.Runtime.InteropServices;
using System.Security;

namespace TwilioCalls.Authentication;

/// <summary>The one place where a secret leaves its <see cref="SecureString"/>.</summary>
internal static class SecureStringReader
{
    /// <summary>Hands the characters to a function, and wipes them when it is done.</summary>
    public static T Read<T>(this SecureString secret, Func<char[], T> use)
    {
        var memory = IntPtr.Zero;
        var characters = new char[secret.Length];
        try
        {
            memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
            Marshal.Copy(memory, characters, 0, characters.Length);
            return use(characters);
        }
        finally
        {
            Array.Clear(characters, 0, characters.Length);
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}

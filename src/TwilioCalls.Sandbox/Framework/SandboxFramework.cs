namespace TwilioCalls.Sandbox.Framework;

/// <summary>Gives what .NET and .NET Framework name differently one name.</summary>
internal static class SandboxFramework
{
#if NET
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
        Task.Delay(delay, time, cancellation);

    public static Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellation) =>
        content.ReadAsStringAsync(cancellation);

    /// <summary>An array whose bytes are all written before they are read.</summary>
    public static byte[] NewBytes(int length) => GC.AllocateUninitializedArray<byte>(length);
#else
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
        time.Delay(delay, cancellation);

    /// <summary>The token is checked before the reading, which takes none on this framework.</summary>
    public static Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return content.ReadAsStringAsync();
    }

    /// <summary>An array whose bytes are all written before they are read.</summary>
    public static byte[] NewBytes(int length) => new byte[length];
#endif
}

namespace TwilioCalls.Sandbox.Framework;

/// <summary>What .NET and .NET Framework have under different names, under one.</summary>
internal static class SandboxFramework
{
#if NET
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
        Task.Delay(delay, time, cancellation);

    /// <summary>An array whose bytes are all written before they are read.</summary>
    public static byte[] NewBytes(int length) => GC.AllocateUninitializedArray<byte>(length);
#else
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
        time.Delay(delay, cancellation);

    /// <summary>An array whose bytes are all written before they are read.</summary>
    public static byte[] NewBytes(int length) => new byte[length];
#endif
}

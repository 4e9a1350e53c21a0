using System.Security.Cryptography;
using System.Text;

namespace TwilioCalls.Framework;

/// <summary>What .NET and .NET Framework have under different names, under one.</summary>
internal static class FrameworkExtensions
{
#if NET
    public static CancellationTokenSource CreateCancellation(this TimeProvider time, TimeSpan delay) => new(delay, time);

    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
        Task.Delay(delay, time, cancellation);

    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellation) =>
        content.ReadAsStreamAsync(cancellation);

    public static ValueTask<int> ReadFromAsync(this Stream stream, byte[] buffer, int offset, CancellationToken cancellation) =>
        stream.ReadAsync(buffer.AsMemory(offset), cancellation);

    public static string ToAscii(this ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text);

    public static string ToText(this ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    public static byte[] Sha256(this ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    /// <summary>A random number from 0 to 1, on any thread.</summary>
    public static double NextRandom() => Random.Shared.NextDouble();
#else
    private static readonly Random Source = new();

    public static CancellationTokenSource CreateCancellation(this TimeProvider time, TimeSpan delay) =>
        time.CreateCancellationTokenSource(delay);

    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) =>
        time.Delay(delay, cancellation);

    /// <summary>The content is opened without a token, which this framework does not take; reading it does.</summary>
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    public static Task<int> ReadFromAsync(this Stream stream, byte[] buffer, int offset, CancellationToken cancellation) =>
        stream.ReadAsync(buffer, offset, buffer.Length - offset, cancellation);

    public static string ToAscii(this ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text.ToArray());

    public static string ToText(this ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());

    public static byte[] Sha256(this ReadOnlySpan<byte> bytes)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes.ToArray());
    }

    /// <summary>A random number from 0 to 1, on any thread.</summary>
    public static double NextRandom()
    {
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
#endif
}

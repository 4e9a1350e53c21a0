using System.IO.Compression;
using System.Text;
using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Pages that are packed small, and are enormous unpacked.</summary>
internal static class PackedPages
{
    private const int Megabyte = 1024 * 1024;
    private const string Item = ",{}";
    private const string End = "],\"next_page_uri\":null}";

    public static FaultBehavior Bomb(int megabytes)
    {
        if (megabytes is < 1 or > 256)
        {
            throw new ArgumentOutOfRangeException(nameof(megabytes), megabytes, "Between 1 and 256 MB.");
        }

        var calls = new Lazy<ArraySegment<byte>>(() => Pack("calls", megabytes));
        var notifications = new Lazy<ArraySegment<byte>>(() => Pack("notifications", megabytes));
        var events = new Lazy<ArraySegment<byte>>(() => Pack("events", megabytes));
        return new($"{megabytes} MB of gzip", exchange => ApiOperations.Of(exchange.Request) switch
        {
            ApiOperation.List => Packed(calls),
            ApiOperation.Notifications => Packed(notifications),
            ApiOperation.Events => Packed(events),
            _ => exchange.Process(),
        });
    }

    private static ApiAnswer Packed(Lazy<ArraySegment<byte>> body) => new(200, body.Value) { IsPacked = true };

    private static ArraySegment<byte> Pack(string name, int megabytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            Write(gzip, $"{{\"{name}\":[{{}}");
            var items = string.Concat(Enumerable.Repeat(Item, Megabyte / Item.Length));
            for (var written = 0; written < megabytes; written++)
            {
                Write(gzip, items);
            }

            Write(gzip, End);
        }

        return new(packed.ToArray());
    }

    private static void Write(GZipStream gzip, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        gzip.Write(bytes, 0, bytes.Length);
    }
}

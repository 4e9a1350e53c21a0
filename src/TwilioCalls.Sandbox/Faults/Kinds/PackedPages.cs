using System.IO.Compression;
using System.Text;
using TwilioCalls.Sandbox.Routes;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Pages that are packed small, and are enormous unpacked.</summary>
internal static class PackedPages
{
    private const int Megabyte = 1024 * 1024;
    private const string Start = "{\"calls\":[{}";
    private const string Call = ",{}";
    private const string End = "],\"next_page_uri\":null}";

    public static FaultBehavior Bomb(int megabytes)
    {
        if (megabytes is < 1 or > 256)
        {
            throw new ArgumentOutOfRangeException(nameof(megabytes), megabytes, "Between 1 and 256 MB.");
        }

        var body = new Lazy<ArraySegment<byte>>(() => Pack(megabytes));
        return new($"{megabytes} MB of gzip", exchange => ApiOperations.Of(exchange.Request) == ApiOperation.List
            ? new(200, body.Value) { IsPacked = true }
            : exchange.Process());
    }

    private static ArraySegment<byte> Pack(int megabytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            Write(gzip, Start);
            var calls = string.Concat(Enumerable.Repeat(Call, Megabyte / Call.Length));
            for (var written = 0; written < megabytes; written++)
            {
                Write(gzip, calls);
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

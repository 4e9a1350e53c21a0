using System.Text;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>
/// The floor: the pages of the listing one after the other, each read whole into one buffer, and nothing made of them.
/// </summary>
internal sealed class RawListing(PeerLogin login, HttpClient http)
{
    private const int CallsAPage = 1000;

    private readonly byte[] _buffer = new byte[16 * 1024 * 1024];

    public async Task<int> RunAsync()
    {
        var pages = 0;
        var next = $"/2010-04-01/Accounts/{login.AccountSid}/Calls.json?PageSize={CallsAPage}";
        for (; next is not null; pages++)
        {
            next = NextPage(_buffer.AsSpan(0, await ReadAsync(next)));
        }

        return pages * CallsAPage;
    }

    private async Task<int> ReadAsync(string address)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        using var stream = await answer.Content.ReadAsStreamAsync();
        var length = 0;
        while (await stream.ReadAsync(_buffer.AsMemory(length)) is > 0 and var read)
        {
            length += read;
        }

        return length;
    }

    private static string? NextPage(ReadOnlySpan<byte> body)
    {
        var name = "\"next_page_uri\":\""u8;
        var start = body.LastIndexOf(name);
        if (start < 0)
        {
            return null;
        }

        var value = body[(start + name.Length)..];
        return Encoding.ASCII.GetString(value[..value.IndexOf((byte)'"')]).Replace("\\u0026", "&", StringComparison.Ordinal);
    }
}

using System.Net.Http.Headers;
using TwilioCalls.Errors;

namespace TwilioCalls.Responses;

/// <summary>A whole answer. Its body lies in a borrowed buffer until it is disposed.</summary>
internal sealed class ApiResponse(int statusCode, HttpResponseHeaders headers, BodyBuffer body) : IDisposable
{
    public int StatusCode => statusCode;

    public HttpResponseHeaders Headers => headers;

    /// <summary>The body, without the mark of its encoding that some gateways put first.</summary>
    public ReadOnlySpan<byte> Body => body.Bytes.StartsWith(ByteOrderMark) ? body.Bytes.Slice(ByteOrderMark.Length) : body.Bytes;

    public bool IsSuccess => statusCode is >= 200 and < 300;

    public string? RequestId => headers.TryGetValues("Twilio-Request-Id", out var ids) ? SafeText.Of(SafeText.Brief(ids.First())) : null;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public void Dispose() => body.Dispose();
}

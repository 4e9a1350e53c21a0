namespace TwilioCalls.Client.Tests.Errors;

public sealed class BodyLimitTests
{
    private const long OverLimit = (32L * 1024 * 1024) + 1;

    [Theory]
    [InlineData(OverLimit)]
    [InlineData(null)]
    public async Task A_body_over_the_limit_is_an_error_with_or_without_a_content_length(long? announced)
    {
        var body = new EndlessStream();
        var failure = await Failing.FetchAsync(() =>
        {
            var answer = new HttpResponseMessage { Content = new StreamContent(body) };
            answer.Content.Headers.ContentLength = announced;
            return answer;
        });

        Assert.Equal(TwilioFailure.UnreadableAnswer, failure.Failure);
        Assert.Contains("32 MiB", failure.Message, StringComparison.Ordinal);
        Assert.InRange(body.Given, 0, announced is null ? 2 * OverLimit : 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_many_megabytes_is_read_with_or_without_a_content_length(bool isAnnounced)
    {
        var name = new string('x', 10_000_000);
        var body = CallJson.Call(more: $"\"caller_name\":\"{name}\"");
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\n{(isAnnounced ? $"Content-Length: {body.Length}\r\n" : "")}Connection: close\r\n\r\n{body}");
        });

        var call = await TestClient.At(server.Address).FetchCallAsync(Sids.Call, cancellation: Stop);

        Assert.Equal(name, call.CallerName);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

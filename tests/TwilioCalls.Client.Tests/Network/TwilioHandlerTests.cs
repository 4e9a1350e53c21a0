using TwilioCalls.Network;

namespace TwilioCalls.Client.Tests.Network;

public sealed class TwilioHandlerTests
{
    [Fact]
    public void One_that_is_disposed_closes_both_kinds_of_connections()
    {
        var (kept, fresh) = (new Closing(), new Closing());

        new TwilioHandler(kept, fresh).Dispose();

        Assert.True(kept.IsClosed);
        Assert.True(fresh.IsClosed);
    }

    private sealed class Closing : HttpMessageHandler
    {
        public bool IsClosed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}

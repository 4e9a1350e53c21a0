namespace TwilioCalls.Client.Tests.Parameters;

/// <summary>.NET Framework asks a server for leave to send a form, and waits for it, unless each request says that it does not.</summary>
public sealed class ExpectContinueTests
{
    [Fact]
    public async Task A_form_is_sent_without_asking_for_leave_on_either_framework()
    {
        var network = new Network();

        await TestClient.Over(network).CreateCallAsync(TestClient.SomeCall, cancellation: Stop);

        // Nothing said would do on .NET, and make .NET Framework wait.
        Assert.Equal([false], network.Expected);
    }

    private sealed class Network : HttpMessageHandler
    {
        public List<bool?> Expected { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Expected.Add(request.Headers.ExpectContinue);
            return Task.FromResult(Answers.Call(201));
        }
    }
}

using TwilioCalls.Network;

namespace TwilioCalls.Tests.Support;

/// <summary>The module's network, which counts the requests in flight and lets a test delay them and their answers.</summary>
internal sealed class WatchedHandler() : DelegatingHandler(TwilioHandler.Create())
{
    private int _inFlight;

    /// <summary>How many requests are in flight.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>What happens before a request is sent.</summary>
    public Func<HttpRequestMessage, Task> BeforeSending { get; set; } = _ => Task.CompletedTask;

    /// <summary>What happens before an answer is passed on.</summary>
    public Func<HttpRequestMessage, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _inFlight);
        try
        {
            await BeforeSending(request).WaitAsync(cancellationToken);
            var answer = await base.SendAsync(request, cancellationToken);
            await BeforeAnswer(request).WaitAsync(cancellationToken);
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}

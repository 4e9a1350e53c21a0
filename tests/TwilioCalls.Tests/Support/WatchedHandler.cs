using TwilioCalls.Network;

namespace TwilioCalls.Tests.Support;

/// <summary>The network of the module, with an eye on what is out, and a hand on when answers are let through.</summary>
internal sealed class WatchedHandler() : DelegatingHandler(TwilioHandler.Create())
{
    private int _inFlight;

    /// <summary>How many requests are out at this moment.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>What happens before a request is sent.</summary>
    public Func<HttpRequestMessage, Task> BeforeSending { get; set; } = _ => Task.CompletedTask;

    /// <summary>What an answer waits for on its way back.</summary>
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

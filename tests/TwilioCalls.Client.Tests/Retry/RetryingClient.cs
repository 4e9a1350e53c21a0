using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Client.Tests.Retry;

/// <summary>A client that retries, over scripted answers; its waits are recorded, and over at once.</summary>
internal sealed class RetryingClient
{
    private readonly FakeTimeProvider _time = new();
    private int _next;

    /// <param name="answers">In their order; the last is repeated.</param>
    public RetryingClient(params Func<HttpResponseMessage>[] answers)
    {
        Handler = ScriptedHandler.Blind(() => answers[Math.Min(_next++, answers.Length - 1)]());
        Client = new(TestClient.Options(_time, Log.Add) with
        {
            Handler = Handler,
            Retry = new(),
            Warn = Warnings.Add,
            Delay = (wait, _) =>
            {
                Waits.Add(wait);
                return Task.CompletedTask;
            },
        });
    }

    public TwilioClient Client { get; }

    public ScriptedHandler Handler { get; }

    public List<TimeSpan> Waits { get; } = [];

    public List<string> Log { get; } = [];

    public List<string> Warnings { get; } = [];

    public int Sent => Handler.Seen.Count;

    public void Pass(TimeSpan time) => _time.Advance(time);

    public Task RunAsync(string operation) => Operations.All[operation](Client, Stop);

    public Task<TwilioException> FailAsync(string operation) => Assert.ThrowsAsync<TwilioException>(() => RunAsync(operation));
}

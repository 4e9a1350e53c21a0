namespace TwilioCalls.Client.Tests.Retry;

/// <summary>A client that repeats requests, over answers in their order; its waits are noted and over at once.</summary>
internal sealed class Patient
{
    private int _next;

    /// <param name="answers">The last is given again and again.</param>
    public Patient(params Func<HttpResponseMessage>[] answers)
    {
        Handler = new(_ => answers[Math.Min(_next++, answers.Length - 1)]());
        Client = new(TestClient.Options(log: Log.Add) with
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

    public Task RunAsync(string operation) => Operations.All[operation](Client, Stop);

    public Task<TwilioException> FailAsync(string operation) => Assert.ThrowsAsync<TwilioException>(() => RunAsync(operation));
}

using TwilioCalls.Dialling;

namespace TwilioCalls.Client.Tests.Dialling;

/// <summary>Whoever dials can have a registry beside that of the process.</summary>
public sealed class CallersRegistryTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task It_knows_of_a_call_before_the_request_leaves_and_which_one_it_is_after()
    {
        var client = TestClient.Over(new ScriptedHandler(_ =>
        {
            _journal.Lines.Add("sent");
            return Answers.Call(201);
        }));

        await client.CreateCallAsync(TestClient.SomeCall, null, _journal, Stop);

        Assert.Equal(["dialling", "sent", "dialled " + Sids.Call], _journal.Lines);
    }

    [Fact]
    public async Task It_knows_of_a_call_that_was_not_dialled()
    {
        await FailAsync(() => Answers.Error(400, 21211, "Invalid"));

        Assert.Equal(["dialling", "not dialled"], _journal.Lines);
    }

    [Fact]
    public async Task It_knows_of_a_call_that_may_have_been_dialled()
    {
        await FailAsync(() => throw new HttpRequestException("reset", new IOException("reset")));

        Assert.Equal(["dialling", "lost"], _journal.Lines);
    }

    [Theory]
    [InlineData(null, Sids.Account)]
    [InlineData(Sids.Subaccount, Sids.Subaccount)]
    public async Task It_knows_which_account_dials(string? given, string account)
    {
        await TestClient.Over(new ScriptedHandler(_ => Answers.Call(201))).CreateCallAsync(TestClient.SomeCall, given, _journal, Stop);

        Assert.Equal([account], _journal.Accounts);
    }

    [Fact]
    public async Task It_does_not_know_of_what_cannot_be_dialled()
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Call(201)));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.CreateCallAsync(new() { To = "+14155550123" }, null, _journal, Stop));

        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task What_it_cannot_note_is_not_sent()
    {
        var handler = new ScriptedHandler(_ => Answers.Call(201));
        _journal.IsFull = true;

        await Assert.ThrowsAsync<IOException>(() => TestClient.Over(handler).CreateCallAsync(TestClient.SomeCall, null, _journal, Stop));

        Assert.Empty(handler.Seen);
        Assert.Equal(["not dialled"], _journal.Lines);
    }

    [Fact]
    public async Task What_the_process_knows_of_the_call_does_not_depend_on_it()
    {
        var answers = new Queue<Func<HttpResponseMessage>>([() => Answers.Call(201), () => Answers.Error(404, 20404, "Not found"), () => Answers.Call()]);
        var client = new TwilioClient(TestClient.Options() with
        {
            Handler = ScriptedHandler.Blind(() => answers.Dequeue()()),
            Retry = new(),
            Delay = (_, _) => Task.CompletedTask,
        });

        await client.CreateCallAsync(TestClient.SomeCall, null, _journal, Stop);

        // A call that the process knows to be new is looked for again.
        Assert.Equal(Sids.Call, (await client.FetchCallAsync(Sids.Call, cancellation: Stop)).Sid);
    }

    private Task<TwilioException> FailAsync(Func<HttpResponseMessage> answer) => Assert.ThrowsAsync<TwilioException>(
        () => TestClient.Over(ScriptedHandler.Blind(answer)).CreateCallAsync(TestClient.SomeCall, null, _journal, Stop));

    private sealed class Journal : IDialRegistry
    {
        public List<string> Lines { get; } = [];

        public List<string> Accounts { get; } = [];

        public bool IsFull { get; set; }

        public ValueTask DiallingAsync(DialAttempt attempt, CancellationToken cancellation)
        {
            Accounts.Add(attempt.AccountSid);
            return IsFull ? throw new IOException("The disk is full.") : NoteAsync("dialling");
        }

        public ValueTask DialledAsync(DialAttempt attempt, Call call) => NoteAsync("dialled " + call.Sid);

        public ValueTask NotDialledAsync(DialAttempt attempt) => NoteAsync("not dialled");

        public ValueTask LostAsync(DialAttempt attempt) => NoteAsync("lost");

        private ValueTask NoteAsync(string line)
        {
            Lines.Add(line);
            return default;
        }
    }
}

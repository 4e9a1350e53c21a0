namespace TwilioCalls.Client.Tests.Retry;

/// <summary>Twilio may answer 404 for a call in its first seconds: for one that this process made, that means "not yet".</summary>
public sealed class NewCallTests
{
    private static readonly Func<HttpResponseMessage> Created = () => Answers.Call(201);
    private static readonly Func<HttpResponseMessage> NotFound = () => Answers.Error(404, 20404, "Not found");

    public static TheoryData<string> OnOneCall => [.. Operations.All.Keys.Except(["create", "list"])];

    [Theory, MemberData(nameof(OnOneCall))]
    public async Task A_new_call_that_is_not_found_yet_is_requested_again(string operation)
    {
        var retrying = new RetryingClient(Created, NotFound, NotFound, AnswerTo(operation));
        await retrying.RunAsync("create");

        await retrying.RunAsync(operation);

        Assert.Equal(4, retrying.Sent);
        Assert.Equal(2, retrying.Waits.Count);
    }

    [Theory, MemberData(nameof(OnOneCall))]
    public async Task A_new_call_that_is_never_found_is_an_error_after_the_last_attempt(string operation)
    {
        var retrying = new RetryingClient(Created, NotFound);
        await retrying.RunAsync("create");

        Assert.Equal(20404, (await retrying.FailAsync(operation)).Code);
        Assert.Equal(1 + 1 + RetryOptions.DefaultRetryCount, retrying.Sent);
    }

    [Theory, MemberData(nameof(OnOneCall))]
    public async Task A_call_that_another_process_made_is_requested_once(string operation)
    {
        var retrying = new RetryingClient(NotFound);

        Assert.Equal(20404, (await retrying.FailAsync(operation)).Code);
        Assert.Equal(1, retrying.Sent);
    }

    [Fact]
    public async Task A_call_that_is_not_new_any_more_is_requested_once()
    {
        var retrying = new RetryingClient(Created, NotFound);
        await retrying.RunAsync("create");
        retrying.Pass(TimeSpan.FromSeconds(15));

        await retrying.FailAsync("fetch");

        Assert.Equal(2, retrying.Sent);
    }

    [Fact]
    public async Task A_gateways_404_says_nothing_of_the_call()
    {
        var retrying = new RetryingClient(Created, () => Answers.Html(404));
        await retrying.RunAsync("create");

        await retrying.FailAsync("fetch");

        Assert.Equal(2, retrying.Sent);
    }

    [Fact]
    public async Task A_404_for_a_new_call_does_not_say_that_an_attempt_before_has_deleted_it()
    {
        var retrying = new RetryingClient(Created, () => Answers.Html(503), NotFound, () => Answers.Empty(204));
        await retrying.RunAsync("create");

        await retrying.RunAsync("delete");

        Assert.Equal(4, retrying.Sent);
    }

    [Fact]
    public async Task A_call_that_was_deleted_here_is_not_waited_for()
    {
        var retrying = new RetryingClient(Created, () => Answers.Empty(204), NotFound);
        await retrying.RunAsync("create");
        await retrying.RunAsync("delete");

        await retrying.FailAsync("fetch");

        Assert.Equal(3, retrying.Sent);
    }

    private static Func<HttpResponseMessage> AnswerTo(string operation) =>
        operation == "delete" ? () => Answers.Empty(204) : () => Answers.Call();
}

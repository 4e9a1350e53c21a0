namespace TwilioCalls.Client.Tests.Paging;

/// <summary>A page that is full and does not say what follows: what it has comes, and then an error, for more may have been there.</summary>
public sealed class FullPageTests
{
    private const string Calls = """{"sid":"CA1"},{"sid":"CA2"}""";

    [Theory]
    [InlineData($$"""{"calls":[{{Calls}}]}""")]
    [InlineData($$"""{"calls":[{{Calls}}],"next_page_uri":""}""")]
    [InlineData($$"""{"calls":[{{Calls}}],"page_size":2}""")]
    [InlineData($$"""{"calls":[{{Calls}}],"page_size":1000,"Next_page_uri":null}""")]
    public async Task A_full_page_without_a_link_is_an_error_after_its_calls(string page)
    {
        var failure = await BreakAsync(page, pageSize: 2);

        Assert.Contains("does not say whether another one follows", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_page_is_full_if_it_has_what_the_server_serves_at_once() =>
        BreakAsync($$"""{"calls":[{{Calls}}],"page_size":2}""", pageSize: 1000);

    [Theory]
    [InlineData($$"""{"calls":[{{Calls}}],"next_page_uri":null}""", 2)]
    [InlineData($$"""{"calls":[{{Calls}}]}""", 3)]
    [InlineData($$"""{"calls":[{{Calls}}],"page_size":50}""", 50)]
    [InlineData($$"""{"calls":[{{Calls}}],"page_size":0}""", 50)]
    [InlineData("""{"calls":[]}""", 1)]
    public async Task A_null_or_a_page_that_is_not_full_is_the_end(string page, int pageSize) =>
        Assert.InRange((await ClientOf(page).ListAsync(new() { PageSize = pageSize })).Length, 0, 2);

    [Fact]
    public async Task A_missing_link_does_not_matter_when_no_further_call_is_wanted() =>
        Assert.Equal(2, (await ClientOf($$"""{"calls":[{{Calls}}]}""").ListAsync(limit: 2)).Length);

    [Theory]
    [InlineData("""{"calls":[],"next_page_uri":{"href":"/x"}}""")]
    [InlineData("""{"calls":[],"next_page_uri":5}""")]
    [InlineData($$"""{"calls":[{{Calls}}],"calls":[],"next_page_uri":null}""")]
    [InlineData("""{"calls":[],"next_page_uri":"/x","next_page_uri":null}""")]
    public async Task A_link_that_is_no_text_and_what_is_there_twice_are_an_error_and_not_the_end(string page)
    {
        var failure = await Assert.ThrowsAsync<TwilioException>(() => ClientOf(page).ListAsync());

        Assert.Equal(TwilioFailure.UnreadableAnswer, failure.Failure);
    }

    private static async Task<TwilioException> BreakAsync(string page, int pageSize)
    {
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(
            () => ClientOf(page).ListIntoAsync(calls, new() { PageSize = pageSize }));

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
        Assert.Equal(["CA1", "CA2"], calls.Select(call => call.Sid));
        return failure;
    }

    private static TwilioClient ClientOf(string page) => TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page)));
}

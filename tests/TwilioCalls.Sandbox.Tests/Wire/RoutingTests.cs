namespace TwilioCalls.Sandbox.Tests.Wire;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/2010-04-01")]
    [InlineData("/2010-04-01/Accounts/{account}.json")]
    [InlineData("/2010-04-01/Accounts/{account}/Calls")]
    [InlineData("/2010-04-01/Accounts/{account}/Messages.json")]
    [InlineData("/2010-04-01/Accounts/{account}/Calls/CA00000000000000000000000000000000.json")]
    [InlineData("/2010-04-01/Accounts/{account}/Calls/CA123.json")]
    [InlineData("/2010-04-01/Accounts/{account}/Calls/CA0000000000000000000000000000000g.json")]
    [InlineData("/2010-04-01/Accounts/{account}/Calls/CA00000000000000000000000000000000/Recordings.json")]
    [InlineData("/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls.json")]
    [InlineData("/2008-08-01/Accounts/{account}/Calls.json")]
    public async Task What_is_not_there_is_answered_404_20404_with_its_path(string template)
    {
        using var sandbox = new FrozenSandbox();
        var path = template.Replace("{account}", sandbox.Account, StringComparison.Ordinal);

        var reply = await sandbox.GetAsync(path + "?PageSize=1");

        Assert.Equal("404 20404", reply.Error);
        Assert.Equal($"The requested resource {path} was not found", reply["message"]);
    }

    [Theory]
    [InlineData("PUT", false)]
    [InlineData("DELETE", false)]
    [InlineData("PATCH", false)]
    [InlineData("HEAD", false)]
    [InlineData("PUT", true)]
    [InlineData("PATCH", true)]
    public async Task A_method_that_a_resource_does_not_have_is_answered_405_20004(string method, bool onCall)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        var reply = await sandbox.SendAsync(new(method), onCall ? sandbox.CallPath(sid) : sandbox.ListPath);

        Assert.Equal("405 20004", reply.Error);
    }

    [Fact]
    public async Task An_error_says_its_code_its_message_its_page_and_its_status()
    {
        using var sandbox = new FrozenSandbox();

        var reply = await sandbox.CreateAsync(("To", null));

        Assert.Equal(["code", "message", "more_info", "status"], reply.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("https://www.twilio.com/docs/errors/21201", reply["more_info"]);
        Assert.Equal(400, reply.Json.GetProperty("status").GetInt32());
        Assert.Equal("application/json; charset=utf-8", reply.ContentType);
    }

    [Fact]
    public async Task A_path_comes_back_in_the_message_as_valid_json()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal("The requested resource /a%22b%C3%A9 was not found", (await sandbox.GetAsync("/a\"b\u00e9"))["message"]);
    }

    [Fact]
    public async Task Every_answer_carries_its_own_request_id_and_what_it_cost()
    {
        using var sandbox = new FrozenSandbox();

        Reply[] replies = [await sandbox.ListAsync(), await sandbox.FetchAsync("CA123"), await sandbox.CreateAsync()];

        var ids = replies.Select(reply => Assert.Single(reply.Headers.GetValues("Twilio-Request-Id"))).ToList();
        Assert.All(ids, id => Assert.Matches("^RQ[0-9a-f]{32}$", id));
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(replies, reply => Assert.Equal("1", Assert.Single(reply.Headers.GetValues("Twilio-Concurrent-Requests"))));
        Assert.All(replies, reply => Assert.Matches(@"^\d+\.\d{3}$", Assert.Single(reply.Headers.GetValues("Twilio-Request-Duration"))));
    }
}

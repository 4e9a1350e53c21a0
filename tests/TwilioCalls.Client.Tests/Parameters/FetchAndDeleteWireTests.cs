namespace TwilioCalls.Client.Tests.Parameters;

public sealed class FetchAndDeleteWireTests
{
    [Fact]
    public async Task A_fetch_gets_the_call()
    {
        await using var server = RawServer.OfACall();

        var call = await TestClient.At(server.Address).FetchCallAsync(Sids.Call, cancellation: Stop);

        var request = Assert.Single(server.Seen);
        Assert.Equal(("GET", $"/2010-04-01/Accounts/{Sids.Account}/Calls/{Sids.Call}.json"), (request.Method, request.Target));
        Assert.Equal(Sids.Call, call.Sid);
    }

    [Fact]
    public async Task A_delete_deletes_the_call_and_takes_an_empty_answer()
    {
        await using var server = RawServer.Always("HTTP/1.1 204 No Content\r\n\r\n");

        await TestClient.At(server.Address).DeleteCallAsync(Sids.Call, Sids.Subaccount, Stop);

        var request = Assert.Single(server.Seen);
        Assert.Equal(("DELETE", $"/2010-04-01/Accounts/{Sids.Subaccount}/Calls/{Sids.Call}.json"), (request.Method, request.Target));
    }
}

namespace TwilioCalls.Client.Tests.Errors;

/// <summary>.NET itself repeats some requests when a kept connection breaks; a create must not be among them.</summary>
public sealed class NeverTwiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_create_is_sent_once_though_the_kept_connection_breaks_under_it(bool reset)
    {
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadAsync() is { } request)
            {
                if (request.Method == "POST")
                {
                    if (reset)
                    {
                        connection.Reset();
                    }

                    return;
                }

                await connection.WriteAsync(RawConnection.Json("200 OK", CallJson.Call()));
            }
        });
        var client = TestClient.At(server.Address);
        await client.FetchCallAsync(Sids.Call, cancellation: Stop);

        var failure = await Assert.ThrowsAsync<TwilioException>(() => client.CreateCallAsync(TestClient.SomeCall, cancellation: Stop));

        Assert.Equal(TwilioFailure.ConnectionLost, failure.Failure);
        Assert.True(failure.IsOutcomeUnknown);
        Assert.Equal(["GET", "POST"], server.Seen.Select(request => request.Method));
    }
}

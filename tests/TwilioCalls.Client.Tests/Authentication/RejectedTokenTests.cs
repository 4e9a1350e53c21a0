namespace TwilioCalls.Client.Tests.Authentication;

public sealed class RejectedTokenTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 401)]
    public async Task A_token_that_twilio_rejects_is_renewed_once(int refusals, int status)
    {
        var tokens = 0;
        var handler = new ScriptedHandler(request =>
            request.Path == "/v2/token" ? Answers.Json(200, $$"""{"access_token":"token{{++tokens}}"}""")
            : refusals-- > 0 ? Answers.Error(401, 20003, "Authenticate")
            : Answers.Call(201));
        var client = new TwilioClient(TestClient.Options() with
        {
            Handler = handler,
            Authentication = TestClient.SignIn(OAuthServer.ClientId, OAuthServer.ClientSecret),
        });

        var failure = await Record.ExceptionAsync(() => client.CreateCallAsync(TestClient.SomeCall, cancellation: Stop));

        Assert.Equal(status, (failure as TwilioException)?.StatusCode ?? 0);
        Assert.Equal(
            ["Bearer token1", "Bearer token2"],
            handler.Seen.Where(request => request.Path != "/v2/token").Select(request => request.Authorization));
    }
}

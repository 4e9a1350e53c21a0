namespace TwilioCalls.Client.Tests.Errors;

/// <summary>A fetch that fails.</summary>
internal static class Failing
{
    public static Task<TwilioException> FetchAsync(Func<HttpResponseMessage> answer) =>
        FetchAsync(TestClient.Over(new ScriptedHandler(_ => answer())));

    public static Task<TwilioException> FetchAsync(TwilioClient client) =>
        Assert.ThrowsAsync<TwilioException>(() => client.FetchCallAsync(Sids.Call, cancellation: Stop));
}

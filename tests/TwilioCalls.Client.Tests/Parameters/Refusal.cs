namespace TwilioCalls.Client.Tests.Parameters;

/// <summary>Gives a client a bad argument, and sees that it names the parameter and sends nothing.</summary>
internal static class Refusal
{
    public static Task<ArgumentException> OfCreateAsync(Action<NewCall> change, string parameter) => OfAsync(parameter, client =>
    {
        var call = new NewCall { To = "+14155550123", From = "+14155550100", Url = new("https://example.com") };
        change(call);
        return client.CreateCallAsync(call, cancellation: Stop);
    });

    public static Task<ArgumentException> OfUpdateAsync(CallUpdate update, string parameter) =>
        OfAsync(parameter, client => client.UpdateCallAsync(Sids.Call, update, cancellation: Stop));

    public static Task<ArgumentException> OfListAsync(CallFilter filter, string parameter) =>
        OfAsync(parameter, client => client.ListAsync(filter));

    public static async Task<ArgumentException> OfAsync(string parameter, Func<TwilioClient, Task> attempt)
    {
        var handler = new ScriptedHandler(_ => Answers.Call());

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => attempt(TestClient.Over(handler)));

        Assert.Empty(handler.Seen);
        Assert.Contains(parameter, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, refusal.ParamName);
        return refusal;
    }
}

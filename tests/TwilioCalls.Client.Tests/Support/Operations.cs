namespace TwilioCalls.Client.Tests.Support;

/// <summary>Every operation of a client, once.</summary>
internal static class Operations
{
    public static readonly Dictionary<string, Func<TwilioClient, CancellationToken, Task>> All = new()
    {
        ["create"] = (client, stop) => client.CreateCallAsync(TestClient.SomeCall, cancellation: stop),
        ["redirect by URL"] = (client, stop) => client.UpdateCallAsync(Sids.Call, new() { Url = new("https://example.com") }, cancellation: stop),
        ["redirect by TwiML"] = (client, stop) => client.UpdateCallAsync(Sids.Call, new() { Twiml = "<Response/>" }, cancellation: stop),
        ["end"] = (client, stop) => client.UpdateCallAsync(Sids.Call, new() { Status = "completed" }, cancellation: stop),
        ["change settings"] = (client, stop) => client.UpdateCallAsync(Sids.Call, new() { TimeLimit = 9, FallbackUrl = new("https://example.com") }, cancellation: stop),
        ["fetch"] = (client, stop) => client.FetchCallAsync(Sids.Call, cancellation: stop),
        ["delete"] = (client, stop) => client.DeleteCallAsync(Sids.Call, cancellation: stop),
        ["list"] = (client, stop) => client.ListCallsAsync(new(), cancellation: stop).ToArrayAsync(CancellationToken.None).AsTask(),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> NotIdempotent => [.. All.Keys.Where(name => !IsIdempotent(name))];

    public static TheoryData<string> Idempotent => [.. All.Keys.Where(IsIdempotent)];

    /// <summary>Whether it does no harm to carry the operation out twice.</summary>
    public static bool IsIdempotent(string name) => name is not ("create" or "redirect by URL" or "redirect by TwiML");
}

namespace TwilioCalls.Client.Tests.Calls;

/// <summary>Reads a call as a client does.</summary>
internal static class Reading
{
    /// <param name="more">Properties besides the SID, as JSON without braces.</param>
    public static Task<Call> CallAsync(string more) => TestClient
        .Over(new ScriptedHandler(_ => Answers.Json(200, CallJson.Call(more: more))))
        .FetchCallAsync(Sids.Call, cancellation: Stop);
}

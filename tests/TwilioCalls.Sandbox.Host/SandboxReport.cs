namespace TwilioCalls.Sandbox.Host;

/// <summary>What only the server knows, for a program that tests a client in another process. Requests for the report are not counted.</summary>
internal static class SandboxReport
{
    private const string Path = "/sandbox";

    public static bool IsAskedFor(HttpContext context) => context.Request.Path == Path;

    public static Task AnswerAsync(HttpContext context, VirtualTwilio twilio, ConcurrencyLimit limit) =>
        context.Response.WriteAsJsonAsync(new Content(twilio.RequestCount, twilio.Dialled, twilio.Rings, limit.InHand), context.RequestAborted);

    /// <param name="Requests">How many requests there have been in all.</param>
    /// <param name="Dialled">The number of each call, in order: one that occurs twice was dialled twice.</param>
    /// <param name="Rings">Each call that was dialled by now, with its times.</param>
    /// <param name="InHand">How many requests wait for their answer.</param>
    private sealed record Content(long Requests, IReadOnlyList<string> Dialled, IReadOnlyList<SandboxRing> Rings, int InHand);
}

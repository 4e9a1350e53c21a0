namespace TwilioCalls.Sandbox.Records;

/// <summary>A request of a call's, to a webhook or to Twilio's API, and what was answered.</summary>
/// <param name="Time">When it was answered.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Url">Where it went.</param>
/// <param name="Parameters">What was sent.</param>
/// <param name="Status">The HTTP status of the answer.</param>
internal sealed record WebRequest(
    DateTime Time, string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Parameters, int Status)
{
    /// <summary>How long the answer took, in milliseconds.</summary>
    public int Duration { get; init; } = 45;

    public string ContentType { get; init; } = "text/xml; charset=utf-8";

    public string Body { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    /// <summary>Whether it told how the call goes, and needs no instructions.</summary>
    public bool IsStatusCallback { get; init; }

    public bool HasFailed => Status >= 400;
}

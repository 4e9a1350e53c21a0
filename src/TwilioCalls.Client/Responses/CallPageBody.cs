namespace TwilioCalls.Responses;

/// <summary>One page of a listing of calls, as Twilio sends it.</summary>
internal sealed class CallPageBody
{
    public Call[]? Calls { get; set; }

    /// <summary>The address of the next page, relative to the host; null on the last.</summary>
    public string? NextPageUri { get; set; }
}

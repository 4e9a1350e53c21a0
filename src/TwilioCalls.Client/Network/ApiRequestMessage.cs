namespace TwilioCalls.Network;

/// <summary>One attempt of a request, as it is handed to the network.</summary>
internal sealed class ApiRequestMessage : HttpRequestMessage
{
    public ApiRequestMessage(ApiRequest request, RequestProgress progress)
        : base(request.Method, request.Address)
    {
        IsIdempotent = request.IsIdempotent;
        Progress = progress;
        if (request.Form is { } pairs)
        {
            progress.IsWatched = true;
            Content = new ApiForm(pairs, progress);
        }
    }

    /// <summary>Whether doing it twice does no more than doing it once.</summary>
    public bool IsIdempotent { get; }

    public RequestProgress Progress { get; }
}

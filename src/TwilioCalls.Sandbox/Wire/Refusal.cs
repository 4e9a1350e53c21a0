namespace TwilioCalls.Sandbox.Wire;

/// <summary>Ends the processing of a request with an error; caught in the one place where all requests are answered.</summary>
internal sealed class Refusal(ApiError error) : Exception(error.Message)
{
    public ApiError Error { get; } = error;

    public static Refusal BadRequest(int code, string message) => new(ApiError.BadRequest(code, message));
}

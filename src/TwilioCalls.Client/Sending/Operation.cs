using TwilioCalls.Responses;

namespace TwilioCalls.Sending;

/// <summary>A kind of request, as far as it matters for sending it, and for sending it again.</summary>
/// <param name="Method">How it is sent.</param>
/// <param name="IsIdempotent">Whether doing it twice does no more than doing it once.</param>
internal record Operation(HttpMethod Method, bool IsIdempotent)
{
    /// <summary>Whether the failure of a repeated request says that an attempt before, whose answer was lost, has done it.</summary>
    public Func<TwilioException, bool> IsDoneAlready { get; init; } = static _ => false;

    /// <summary>Whether the failure says that nothing was done, since what the request is about will be there in a moment.</summary>
    public Func<TwilioException, bool> IsNotYet { get; init; } = static _ => false;
}

/// <summary>A kind of request with an answer.</summary>
/// <param name="Method">How it is sent.</param>
/// <param name="IsIdempotent">Whether doing it twice does no more than doing it once.</param>
/// <param name="Read">Reads the body of its answer.</param>
internal sealed record Operation<T>(HttpMethod Method, bool IsIdempotent, ResponseReader.BodyParser<T> Read)
    : Operation(Method, IsIdempotent);

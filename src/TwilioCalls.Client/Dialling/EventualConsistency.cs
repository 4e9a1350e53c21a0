using TwilioCalls.Errors;
using TwilioCalls.Sending;

namespace TwilioCalls.Dialling;

/// <summary>
/// Twilio's reads are eventually consistent: it may answer 404 for a call that it made a moment before. Of a call that this
/// process made a few seconds ago, a 404 means "not yet"; as nothing was done, any request may be sent again after it.
/// </summary>
internal sealed class EventualConsistency(DialRegistry registry, TimeProvider time)
{
    /// <summary>The operation, for one call.</summary>
    public Operation<T> On<T>(Operation<T> operation, string sid) => operation with
    {
        // Only Twilio's own 404: that of a gateway says nothing of the call.
        IsNotYet = failure => failure.Code == TwilioErrorCode.NotFound && registry.IsNew(sid, time.GetUtcNow()),
    };
}

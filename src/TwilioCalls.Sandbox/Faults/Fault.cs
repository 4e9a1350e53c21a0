using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults;

/// <summary>
/// One way of going wrong, for a <see cref="FaultScript"/>. It holds no state, and may be used for any number of requests.
/// Those that only lists can have are made by <see cref="PageFault"/>.
/// </summary>
public sealed class Fault
{
    internal Fault(FaultBehavior behavior) => Behavior = behavior;

    internal FaultBehavior Behavior { get; }

    /// <summary>429 20429: too many requests at once. The request is not processed.</summary>
    /// <param name="retryAfter">The seconds in <c>Retry-After</c>, 0 or more; no such header when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seconds are negative.</exception>
    public static Fault TooManyRequests(int? retryAfter = null) => new(Refusals.TooManyRequests(retryAfter));

    /// <summary>429 20429 with <c>Retry-After</c> as a date, and the sandbox clock's time as the <c>Date</c> of the answer.</summary>
    /// <param name="seconds">How far the date lies after the time of the sandbox clock, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seconds are negative.</exception>
    public static Fault TooManyRequestsUntil(int seconds) => new(Refusals.TooManyRequestsUntil(seconds));

    /// <summary>An error of the server, or of a proxy or gateway before it.</summary>
    /// <param name="status">400 to 599. Twilio itself says 408 and 500 to 599 without regard to the request; all others only a gateway says.</param>
    /// <param name="moment">Whether the request was processed all the same.</param>
    /// <param name="body">Who tells the error, and how.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is another one, or one that Twilio does not say.</exception>
    public static Fault Status(int status, FaultMoment moment = FaultMoment.Before, FaultBody body = FaultBody.Json) =>
        new(Refusals.Status(status, moment, body));

    /// <summary>A redirect to the same path on another server.</summary>
    /// <param name="origin">The other server, such as <c>https://elsewhere.example.com</c>, which is also the default.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <param name="moment">Whether the request was processed.</param>
    /// <exception cref="ArgumentException">The server is not named by an absolute address.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The status is another one.</exception>
    public static Fault Redirect(Uri? origin = null, int status = 307, FaultMoment moment = FaultMoment.Before) =>
        new(Refusals.Redirect(RedirectTarget.Or(origin), status, moment));

    /// <summary>The connection is never opened, and the request not processed. Behind a real connection it can only be broken instead.</summary>
    public static Fault ConnectionRefused() =>
        new(ConnectionFaults.Refused());

    /// <summary>The connection breaks before a byte of the answer has come.</summary>
    /// <param name="moment">Whether the request was processed.</param>
    public static Fault ConnectionReset(FaultMoment moment = FaultMoment.Before) =>
        new(ConnectionFaults.Reset(moment));

    /// <summary>
    /// Bytes come in place of an answer that are no record of TLS, as from a proxy that has lost its way. Behind http they are no
    /// answer either.
    /// </summary>
    /// <param name="moment">Whether the request was processed.</param>
    public static Fault BrokenTls(FaultMoment moment = FaultMoment.Before) => new(ConnectionFaults.BrokenTls(moment));

    /// <summary>The request is processed, and then nothing comes until the client gives up.</summary>
    public static Fault NoAnswer() => new(ConnectionFaults.NoAnswer());

    /// <summary>The request is processed, the whole length announced, and the connection ends within the body.</summary>
    /// <param name="at">How many bytes of the body come, 0 or more; at least one is missing however many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Fault BodyCut(int at) => new(BodyFaults.Cut(at));

    /// <summary>
    /// The request is processed, and another length announced than that of the body. With a length that is too small the client gets
    /// that much of it; with one that is too large it waits for the rest until it gives up.
    /// </summary>
    /// <param name="off">By how many bytes the length is too large, or too small when negative; not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0.</exception>
    public static Fault WrongContentLength(int off) => new(BodyFaults.WrongLength(off));

    /// <summary>The request is processed, and its body comes at one byte a second, by the timers of the sandbox clock.</summary>
    public static Fault SlowBody() => new(BodyFaults.Slow());

    /// <summary>The request is processed, and half of the JSON of its answer comes, with a length that fits.</summary>
    public static Fault BrokenJson() => new(BodyFaults.BrokenJson());

    /// <summary>The request is processed, and a page of HTML comes with the status of its answer.</summary>
    public static Fault NotJson() => new(BodyFaults.NotJson());

    /// <summary>
    /// A change of a call is answered with the call as it was before. Other requests are left alone.
    /// </summary>
    /// <param name="moment">Whether the change takes place, and is seen by the next request, or never.</param>
    public static Fault StaleAnswer(FaultMoment moment) => new(StaleAnswers.Update(moment));

    /// <summary>400 10004: as many calls of the account are going on as it may have. The request is not processed.</summary>
    public static Fault TooManyConcurrentCalls() => new(CallRefusals.TooManyConcurrentCalls());

    /// <summary>400 22005: a day's worth of calls is waiting. The request is not processed.</summary>
    public static Fault CallQueueFull() => new(CallRefusals.QueueFull());

    /// <summary>400 21204: the call was initiated already. The request is processed, so the phone rings: this is no refusal.</summary>
    public static Fault CallInitiatedAlready() => new(CallRefusals.InitiatedAlready());

    /// <summary>The request is processed, and its answer begins with the mark of UTF-8.</summary>
    public static Fault ByteOrderMark() => new(BodyFaults.ByteOrderMark());

    /// <summary>The request is processed, and a gateway writes its answer anew, with each plus and apostrophe as <c>\u002B</c> and <c>\u0027</c>.</summary>
    public static Fault EscapedText() => new(BodyFaults.Escaped());

    /// <summary>What goes wrong, in a few words.</summary>
    public override string ToString() => Behavior.ToString();
}

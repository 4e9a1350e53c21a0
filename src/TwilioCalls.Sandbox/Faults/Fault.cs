using TwilioCalls.Sandbox.Faults.Kinds;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults;

/// <summary>
/// One way of going wrong, for a <see cref="FaultScript"/>. It holds no state, and may be used for any number of requests.
/// Those that only lists can have are made by <see cref="PageFault"/>.
/// </summary>
public sealed class Fault
{
    private readonly string _name;
    private readonly Func<Exchange, ApiAnswer> _answer;

    internal Fault(string name, Func<Exchange, ApiAnswer> answer)
    {
        _name = name;
        _answer = answer;
    }

    /// <summary>429 20429: too many requests at once. The request is not processed.</summary>
    /// <param name="retryAfter">The seconds in <c>Retry-After</c>, 0 or more; no such header when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seconds are negative.</exception>
    public static Fault TooManyRequests(int? retryAfter = null) => Refusals.TooManyRequests(retryAfter);

    /// <summary>429 20429 with <c>Retry-After</c> as a date, and the sandbox clock's time as the <c>Date</c> of the answer.</summary>
    /// <param name="seconds">How far the date lies after the time of the sandbox clock, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seconds are negative.</exception>
    public static Fault TooManyRequestsUntil(int seconds) => Refusals.TooManyRequestsUntil(seconds);

    /// <summary>An error of the server or of a gateway before it.</summary>
    /// <param name="status">408, or 500 to 599.</param>
    /// <param name="moment">Whether the request was processed all the same.</param>
    /// <param name="body">Who tells the error, and how.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is another one.</exception>
    public static Fault Status(int status, FaultMoment moment = FaultMoment.Before, FaultBody body = FaultBody.Json) =>
        Refusals.Status(status, moment, body);

    /// <summary>A redirect to the same path on another server. The request is not processed.</summary>
    /// <param name="origin">The other server, such as <c>https://elsewhere.example.com</c>, which is also the default.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <exception cref="ArgumentException">The server is not named by an absolute address.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The status is another one.</exception>
    public static Fault Redirect(Uri? origin = null, int status = 307) => Refusals.Redirect(RedirectTarget.Or(origin), status);

    /// <summary>The connection is never opened, and the request not processed. Behind a real connection it can only be broken instead.</summary>
    public static Fault ConnectionRefused() =>
        new("connection refused", _ => ApiAnswer.Lost(LostAnswer.Refused));

    /// <summary>The connection breaks before a byte of the answer has come.</summary>
    /// <param name="moment">Whether the request was processed.</param>
    public static Fault ConnectionReset(FaultMoment moment = FaultMoment.Before) =>
        Loss($"connection reset {moment}", LostAnswer.Reset, moment);

    /// <summary>The request is processed, and then nothing comes until the client gives up.</summary>
    public static Fault NoAnswer() => Loss("no answer", LostAnswer.Silence, FaultMoment.After);

    /// <summary>The request is processed, the whole length announced, and the connection ends within the body.</summary>
    /// <param name="at">How many bytes of the body come, 0 or more; at least one is missing however many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Fault BodyCut(int at) => BodyFaults.Cut(at);

    /// <summary>
    /// The request is processed, and another length announced than that of the body. With a length that is too small the client gets
    /// that much of it; with one that is too large it waits for the rest until it gives up.
    /// </summary>
    /// <param name="off">By how many bytes the length is too large, or too small when negative; not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0.</exception>
    public static Fault WrongContentLength(int off) => BodyFaults.WrongLength(off);

    /// <summary>The request is processed, and its body comes at one byte a second, by the timers of the sandbox clock.</summary>
    public static Fault SlowBody() => BodyFaults.Slow();

    /// <summary>The request is processed, and half of the JSON of its answer comes, with a length that fits.</summary>
    public static Fault BrokenJson() => BodyFaults.BrokenJson();

    /// <summary>The request is processed, and a page of HTML comes with the status of its answer.</summary>
    public static Fault NotJson() => BodyFaults.NotJson();

    /// <summary>What goes wrong, in a few words.</summary>
    public override string ToString() => _name;

    internal ApiAnswer Answer(Exchange exchange) => _answer(exchange);

    private static Fault Loss(string name, LostAnswer loss, FaultMoment moment) => new(name, exchange =>
    {
        if (moment == FaultMoment.After)
        {
            exchange.Process();
        }

        return ApiAnswer.Lost(loss);
    });
}

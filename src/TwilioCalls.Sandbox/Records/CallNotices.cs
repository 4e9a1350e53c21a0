using System.Globalization;
using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Records;

/// <summary>What went wrong in a call, in the order of the times. It follows from the call: nothing is recorded.</summary>
internal static class CallNotices
{
    private const string NeverConnected = "+15005550013";

    /// <summary>Why past calls to phone numbers failed, one as often as the other.</summary>
    private static readonly int[] Reasons = [13224, 32016, 32017];

    /// <summary>All of them until now.</summary>
    public static IEnumerable<Notice> Of(SimulatedCall call, Account account, DateTime now)
    {
        var notices = CallRequests.Of(call, account, now).Where(request => request.HasFailed).Select(Failed);
        return FaultOf(call) is { } code && call.Life.StatusAt(now) == SimulatedStatus.Failed
            ? notices.Append(new(call.Life.Ended, code, MessageOf(code))).OrderBy(notice => notice.Time)
            : notices;
    }

    private static Notice Failed(WebRequest request) => new(
        request.Time, request.IsStatusCallback ? 15003 : 11200,
        $"Got HTTP {request.Status.ToString(CultureInfo.InvariantCulture)} response to {request.Url}", request.IsStatusCallback, request);

    /// <summary>A call that comes in fails because of its webhook.</summary>
    private static int? FaultOf(SimulatedCall call) => call.Direction == SimulatedDirection.Inbound ? null
        : call.Fault is { } known ? known
        : call.To.StartsWith("sip:", StringComparison.Ordinal) ? 32011
        : call.To == NeverConnected ? 13224
        : Reasons[call.Sid.Low % (ulong)Reasons.Length];

    private static string MessageOf(int code) => code switch
    {
        10004 => "Call concurrency limit exceeded",
        13224 => "Twilio does not support calling this number or the number is invalid",
        32011 => "Error communicating with your SIP communications infrastructure: 503 Service Unavailable",
        32016 => "PSTN PDD timeout",
        _ => "Carrier blocked call due to calling number (caller ID)",
    };
}

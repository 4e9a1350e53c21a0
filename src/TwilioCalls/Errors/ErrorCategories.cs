using System.Management.Automation;

namespace TwilioCalls.Errors;

/// <summary>PowerShell's category for each failure.</summary>
internal static class ErrorCategories
{
    public static ErrorCategory Of(TwilioException failure) => failure.Failure switch
    {
        TwilioFailure.Refused => OfStatus(failure.StatusCode),
        TwilioFailure.ConnectionFailed or TwilioFailure.ConnectionLost => ErrorCategory.ConnectionError,
        TwilioFailure.TimedOut => ErrorCategory.OperationTimeout,
        TwilioFailure.RedirectRefused => ErrorCategory.SecurityError,
        _ => ErrorCategory.ProtocolError,
    };

    private static ErrorCategory OfStatus(int? status) => status switch
    {
        401 => ErrorCategory.AuthenticationError,
        403 => ErrorCategory.PermissionDenied,
        404 => ErrorCategory.ObjectNotFound,
        408 => ErrorCategory.OperationTimeout,
        409 => ErrorCategory.ResourceBusy,
        429 => ErrorCategory.LimitsExceeded,
        >= 500 => ErrorCategory.ResourceUnavailable,
        _ => ErrorCategory.InvalidArgument,
    };
}

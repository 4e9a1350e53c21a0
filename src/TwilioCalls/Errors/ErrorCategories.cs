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
        HttpStatus.Unauthorized => ErrorCategory.AuthenticationError,
        HttpStatus.Forbidden => ErrorCategory.PermissionDenied,
        HttpStatus.NotFound => ErrorCategory.ObjectNotFound,
        HttpStatus.RequestTimeout => ErrorCategory.OperationTimeout,
        HttpStatus.Conflict => ErrorCategory.ResourceBusy,
        HttpStatus.TooManyRequests => ErrorCategory.LimitsExceeded,
        >= HttpStatus.InternalServerError => ErrorCategory.ResourceUnavailable,
        _ => ErrorCategory.InvalidArgument,
    };
}

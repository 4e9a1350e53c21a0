using System.Globalization;

namespace TwilioCalls.Errors;

/// <summary>What to do about a failure, where more can be said than Twilio's own page does.</summary>
internal static class Advice
{
    public static string? For(TwilioException failure) => ForPage(failure.PageSize) ?? ForCode(failure.Code) ?? ForFailure(failure);

    /// <summary>Where to read about an error code of Twilio's; null if there is none.</summary>
    public static string? ForUnknown(int? code) =>
        code is { } known ? string.Format(CultureInfo.InvariantCulture, "See https://www.twilio.com/docs/errors/{0}.", known) : null;

    private static string? ForPage(int? size) => size is > 1 and var calls
        ? string.Format(CultureInfo.InvariantCulture, "Try again later, or with smaller pages, such as -PageSize {0}.", Math.Max(1, calls / 10))
        : null;

    /// <summary>What to do about a login that is refused.</summary>
    /// <param name="source">As whom the request was signed, and where that came from.</param>
    public static string ForLogin(string? source) =>
        (source is null ? "" : $"The login came from: {source}. ")
        + "Check the user name and secret there, and that they belong to this region; Get-TwilioContext shows which are used.";

    /// <summary>What to do about an error code of Twilio's, wherever it was met; null if that is not known.</summary>
    public static string? ForCode(int? code) => code switch
    {
        TwilioErrorCode.AuthenticationFailed => ForLogin(source: null),
        TwilioErrorCode.TestCredentialsRefused => "Sign in with the account's own credentials: test credentials can only create calls.",
        TwilioErrorCode.CallNotEnded => "Wait until the call has ended, or end it: Set-TwilioCall -Status completed.",
        TwilioErrorCode.NotFound => "Check the SID, and that the call belongs to this account: a subaccount's call needs -AccountSid.",
        TwilioErrorCode.TooManyRequests => "Twilio did not process it: try again later, or run less at once.",
        TwilioErrorCode.CallNotInProgress => "The call has ended already, or has not begun: look with Get-TwilioCall.",
        _ => CallAdvice.For(code),
    };

    private static string? ForFailure(TwilioException failure) => GatewayAdvice.For(failure) ?? failure switch
    {
        { MoreInfo: { } page } => $"See {page.AbsoluteUri}.",
        { StatusCode: >= HttpStatus.InternalServerError } => "Twilio has trouble: try again later.",
        { Failure: TwilioFailure.ConnectionFailed } => "Check the network, a proxy, and the address that Get-TwilioContext shows.",
        { Failure: TwilioFailure.ConnectionLost or TwilioFailure.TimedOut } => "Try again.",
        _ => null,
    };
}

namespace TwilioCalls.Errors;

/// <summary>What to do about a failure, where more can be said than Twilio's own page does.</summary>
internal static class Advice
{
    public static string? For(TwilioException failure) => ForCode(failure.Code) ?? ForFailure(failure);

    private static string? ForCode(int? code) => code switch
    {
        20003 => "Check the user name and secret given to Connect-Twilio, and that they belong to this region; Get-TwilioContext shows which are used.",
        20008 => "Sign in with the account's own credentials: test credentials can only create calls.",
        20009 => "Wait until the call has ended, or end it: Set-TwilioCall -Status completed.",
        20404 => "Check the SID, and that the call belongs to this account: a subaccount's call needs -AccountSid.",
        20429 => "Twilio did not process it: try again later, or run less at once.",
        21210 or 21212 => "Give -From a phone number of the account, or a verified caller id.",
        21211 or 21217 => "Give -To a phone number in E.164 form, such as +14155550123.",
        21215 => "Allow calls to that country in the account's geographic permissions.",
        21219 => "A trial account calls verified numbers only.",
        21220 => "The call has ended already, or has not begun: look with Get-TwilioCall.",
        _ => null,
    };

    private static string? ForFailure(TwilioException failure) => failure switch
    {
        { MoreInfo: { } page } => $"See {page.AbsoluteUri}.",
        { StatusCode: >= 500 } => "Twilio has trouble: try again later.",
        { Failure: TwilioFailure.ConnectionFailed } => "Check the network, a proxy, and the address that Get-TwilioContext shows.",
        { Failure: TwilioFailure.ConnectionLost or TwilioFailure.TimedOut } => "Try again.",
        _ => null,
    };
}

namespace TwilioCalls.Errors;

/// <summary>The error codes of Twilio's that decide what happens next, or for which there is advice. Source: Twilio's error dictionary.</summary>
internal static class TwilioErrorCode
{
    public const int TooManyConcurrentCalls = 10004;
    public const int DialFormatInvalid = 13223;
    public const int DialNumberUnreachable = 13224;
    public const int DialNumberForbidden = 13225;
    public const int DialCountryUnknown = 13226;
    public const int DialCountryNotPermitted = 13227;
    public const int AuthenticationFailed = 20003;
    public const int TestCredentialsRefused = 20008;
    public const int CallNotEnded = 20009;
    public const int NotFound = 20404;
    public const int TooManyRequests = 20429;
    public const int CallInitiatedAlready = 21204;
    public const int UrlInvalid = 21205;
    public const int FromNotVerified = 21210;
    public const int ToInvalid = 21211;
    public const int FromInvalid = 21212;
    public const int ToUnreachable = 21214;
    public const int CountryNotPermitted = 21215;
    public const int ToForbidden = 21216;
    public const int ToNoPhoneNumber = 21217;
    public const int ToNotVerified = 21219;
    public const int CallNotInProgress = 21220;
    public const int CallQueueFull = 22005;
}

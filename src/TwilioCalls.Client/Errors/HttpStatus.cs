namespace TwilioCalls.Errors;

/// <summary>The HTTP statuses that decide what happens next. Sources: RFC 9110, RFC 6585.</summary>
internal static class HttpStatus
{
    public const int SeeOther = 303;
    public const int BadRequest = 400;
    public const int Unauthorized = 401;
    public const int Forbidden = 403;
    public const int NotFound = 404;
    public const int ProxyAuthenticationRequired = 407;
    public const int RequestTimeout = 408;
    public const int Conflict = 409;
    public const int TooEarly = 425;
    public const int TooManyRequests = 429;
    public const int InternalServerError = 500;
    public const int BadGateway = 502;
    public const int ServiceUnavailable = 503;
    public const int GatewayTimeout = 504;
}

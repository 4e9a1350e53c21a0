namespace TwilioCalls.Sandbox.Wire;

/// <summary>An error as the API reports it.</summary>
internal sealed record ApiError(int Status, int Code, string Message)
{
    public static ApiError BadRequest(int code, string message) => new(400, code, message);

    public static ApiError Unauthorized() => new(401, 20003, "Authenticate");

    public static ApiError TestCredentials() => new(403, 20008, "Resource not accessible with Test Account Credentials");

    public static ApiError NotFound(string path) => new(404, 20404, $"The requested resource {path} was not found");

    public static ApiError MethodNotAllowed(string method, string path) =>
        new(405, 20004, $"The method {method} is not allowed on {path}");
}

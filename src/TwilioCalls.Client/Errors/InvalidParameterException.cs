namespace TwilioCalls.Errors;

/// <summary>A bad argument. Its message names the parameter itself, so .NET's own ending is left off.</summary>
internal sealed class InvalidParameterException(string message, string parameter) : ArgumentException(Clean(message), parameter)
{
    // It quotes what was given, which may be untrusted text out of a file.
    private readonly string _text = Clean(message);

    public override string Message => _text;

    private static string Clean(string message) => SafeText.Of(UserInfo.RemoveFrom(message))!;
}

namespace TwilioCalls.Errors;

/// <summary>A bad argument. Its message names the parameter itself, so .NET's own ending is left off.</summary>
internal sealed class InvalidParameterException(string message, string parameter) : ArgumentException(SafeText.Of(message), parameter)
{
    // It quotes what was given, which may be untrusted text out of a file.
    private readonly string _text = SafeText.Of(message)!;

    public override string Message => _text;
}

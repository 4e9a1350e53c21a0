namespace TwilioCalls.Errors;

/// <summary>A bad argument. Its message names the parameter itself, so .NET's own ending is left off.</summary>
internal sealed class InvalidParameterException(string message, string parameter) : ArgumentException(Printable.Text(message), parameter)
{
    // It quotes what was given, which may come from a file of strangers.
    private readonly string _text = Printable.Text(message)!;

    public override string Message => _text;
}

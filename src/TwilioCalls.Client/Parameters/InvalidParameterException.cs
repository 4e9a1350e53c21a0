namespace TwilioCalls.Parameters;

/// <summary>A bad argument. Its message names the parameter itself, so .NET's own ending is left off.</summary>
internal sealed class InvalidParameterException(string message, string parameter) : ArgumentException(message, parameter)
{
    private readonly string _text = message;

    public override string Message => _text;
}

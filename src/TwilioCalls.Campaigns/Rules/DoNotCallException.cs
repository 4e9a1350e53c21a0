using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Rules;

/// <summary>A file of numbers that must not be called cannot be read, or has a line that is no number: nothing may be dialled.</summary>
internal sealed class DoNotCallException(string message, string path, Exception? inner = null) : Exception(SafeText.Of(message), inner)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

using System.Management.Automation;

namespace TwilioCalls.Errors;

/// <summary>There is no account to work with, or what was found of one is not whole.</summary>
internal sealed class ContextException(string errorId, string message, string advice, Exception? cause = null)
    : Exception(SafeText.Of(message), SafeText.IsClean(cause) ? cause : null)
{
    public string ErrorId { get; } = errorId;

    public string Advice { get; } = SafeText.Of(advice)!;

    public ErrorCategory Category => ErrorId switch
    {
        ErrorIds.ProfileUnreadable => ErrorCategory.ReadError,
        ErrorIds.ProfileNotFound => ErrorCategory.ObjectNotFound,
        _ => ErrorCategory.AuthenticationError,
    };
}

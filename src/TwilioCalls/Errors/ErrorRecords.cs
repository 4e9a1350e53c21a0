using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Errors;

/// <summary>The one place where a failure becomes an error record: its id, category, target, message and advice.</summary>
internal static class ErrorRecords
{
    private const string Prefix = "TwilioCalls.";
    private const int Unauthorized = 401;

    /// <summary>Whether every further request would fail in the same way.</summary>
    public static bool IsLoginFailure(TwilioException failure) => failure.StatusCode == Unauthorized;

    public static ErrorRecord From(TwilioException failure, object? target)
    {
        var id = failure.Code?.ToString(CultureInfo.InvariantCulture)
            ?? (failure.StatusCode is { } status && failure.Failure == TwilioFailure.Refused
                ? "Http" + status.ToString(CultureInfo.InvariantCulture)
                : failure.Failure.ToString());
        var request = failure.RequestId is null ? "" : $" Request {failure.RequestId}.";
        return Record(failure, id, ErrorCategories.Of(failure), target, failure.Message + request, Advice.For(failure));
    }

    public static ErrorRecord From(ArgumentException failure, object? target, PSCmdlet cmdlet) => Record(
        failure, "InvalidParameter", ErrorCategory.InvalidArgument, target, failure.Message,
        failure.ParamName is null ? null : $"Get-Help {cmdlet.MyInvocation.MyCommand.Name} -Parameter {failure.ParamName}");

    public static ErrorRecord From(ContextException failure) => Record(
        failure, failure.ErrorId, ErrorCategory.AuthenticationError, target: null, failure.Message, failure.Advice);

    public static ErrorRecord Record(
        Exception failure, string id, ErrorCategory category, object? target, string message, string? advice) =>
        new(failure, Prefix + id, category, target is string text ? SafeText.Of(text) : target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = advice },
        };
}

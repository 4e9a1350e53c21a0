using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Errors;

/// <summary>The one place where a failure becomes an error record: its id, category, target, message and advice.</summary>
internal static class ErrorRecords
{
    private const string Prefix = "TwilioCalls.";

    /// <summary>Whether every further request would fail in the same way.</summary>
    public static bool IsLoginFailure(TwilioException failure) => failure.StatusCode == HttpStatus.Unauthorized;

    /// <param name="failure">What went wrong.</param>
    /// <param name="target">What the error is about.</param>
    /// <param name="record">The record that it is about: a number, a SID, a row; null if it is about none.</param>
    /// <param name="loginSource">As whom the request was signed, and where that came from.</param>
    public static ErrorRecord From(TwilioException failure, object? target, string? record = null, string? loginSource = null)
    {
        var id = failure.Code?.ToString(CultureInfo.InvariantCulture)
            ?? (failure.StatusCode is { } status && failure.Failure == TwilioFailure.Refused
                ? ErrorIds.HttpPrefix + status.ToString(CultureInfo.InvariantCulture)
                : failure.Failure.ToString());
        var request = failure.RequestId is null ? "" : $" Request {failure.RequestId}.";
        return Record(
            failure, id, ErrorCategories.Of(failure), target, About(record, failure.Message) + request,
            IsLoginFailure(failure) ? Advice.ForLogin(loginSource) : Advice.For(failure));
    }

    /// <param name="failure">What is wrong.</param>
    /// <param name="target">What the error is about.</param>
    /// <param name="cmdlet">The cmdlet that was given it.</param>
    /// <param name="parameter">The cmdlet's parameter, if the failure knows it by another name.</param>
    /// <param name="record">The record that it is about; null if it is about none.</param>
    public static ErrorRecord From(
        ArgumentException failure, object? target, PSCmdlet cmdlet, string? parameter = null, string? record = null)
    {
        var name = parameter ?? failure.ParamName;
        return Record(
            failure, ErrorIds.InvalidParameter, ErrorCategory.InvalidArgument, target, About(record, failure.Message),
            name is null ? null : $"Get-Help {cmdlet.MyInvocation.MyCommand.Name} -Parameter {name}");
    }

    public static ErrorRecord From(ContextException failure) => Record(
        failure, failure.ErrorId, failure.Category, target: null, failure.Message, failure.Advice);

    public static ErrorRecord Record(
        Exception failure, string id, ErrorCategory category, object? target, string message, string? advice) =>
        new(failure, Prefix + id, category, target is string text ? SafeText.Of(text) : target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = advice },
        };

    /// <summary>The message with the record that it is about: without it, the errors of six rows would be six equal sentences.</summary>
    private static string About(string? record, string message) =>
        string.IsNullOrWhiteSpace(record) || message.Contains(SafeText.Of(record)!) ? message : $"{SafeText.Of(record)}: {message}";
}

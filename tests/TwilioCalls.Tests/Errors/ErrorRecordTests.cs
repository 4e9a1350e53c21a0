using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Tests.Errors;

public class ErrorRecordTests
{
    [Theory]
    [InlineData(400, 21211, "TwilioCalls.21211", ErrorCategory.InvalidArgument)]
    [InlineData(401, 20003, "TwilioCalls.20003", ErrorCategory.AuthenticationError)]
    [InlineData(403, 20008, "TwilioCalls.20008", ErrorCategory.PermissionDenied)]
    [InlineData(404, 20404, "TwilioCalls.20404", ErrorCategory.ObjectNotFound)]
    [InlineData(409, 20009, "TwilioCalls.20009", ErrorCategory.ResourceBusy)]
    [InlineData(429, 20429, "TwilioCalls.20429", ErrorCategory.LimitsExceeded)]
    [InlineData(503, null, "TwilioCalls.Http503", ErrorCategory.ResourceUnavailable)]
    public void A_refusal_has_a_stable_id_and_a_fitting_category(int status, int? code, string id, ErrorCategory category)
    {
        var record = ErrorRecords.From(
            new TwilioException(TwilioFailure.Refused, "No.") { StatusCode = status, Code = code, RequestId = "RQ1" }, "CA1", "CA1");

        Assert.Equal(id, record.FullyQualifiedErrorId);
        Assert.Equal(category, record.CategoryInfo.Category);
        Assert.Equal("CA1", record.TargetObject);
        Assert.Equal("CA1: No. Request RQ1.", record.ToString());
        Assert.False(string.IsNullOrEmpty(record.ErrorDetails.RecommendedAction));
    }

    [Theory]
    [InlineData(TwilioFailure.ConnectionFailed, ErrorCategory.ConnectionError)]
    [InlineData(TwilioFailure.ConnectionLost, ErrorCategory.ConnectionError)]
    [InlineData(TwilioFailure.TimedOut, ErrorCategory.OperationTimeout)]
    [InlineData(TwilioFailure.UnreadableAnswer, ErrorCategory.ProtocolError)]
    [InlineData(TwilioFailure.ListingBroken, ErrorCategory.ProtocolError)]
    [InlineData(TwilioFailure.RedirectRefused, ErrorCategory.SecurityError)]
    public void A_failure_that_is_no_refusal_has_its_name_as_its_id(TwilioFailure failure, ErrorCategory category)
    {
        var record = ErrorRecords.From(new TwilioException(failure, "No."), "CA1");

        Assert.Equal("TwilioCalls." + failure, record.FullyQualifiedErrorId);
        Assert.Equal(category, record.CategoryInfo.Category);
    }

    [Theory]
    [InlineData(1000, "Try again later, or with smaller pages, such as -PageSize 100.")]
    [InlineData(20, "Try again later, or with smaller pages, such as -PageSize 2.")]
    [InlineData(2, "Try again later, or with smaller pages, such as -PageSize 1.")]
    [InlineData(1, "See https://www.twilio.com/docs/errors/20500.")]
    [InlineData(null, "See https://www.twilio.com/docs/errors/20500.")]
    public void The_advice_for_a_page_that_failed_names_a_smaller_page_size(int? size, string advice)
    {
        var failure = new TwilioException(TwilioFailure.Refused, "No.")
        {
            StatusCode = 500, Code = 20500, MoreInfo = new("https://www.twilio.com/docs/errors/20500"), PageSize = size,
        };

        Assert.Equal(advice, ErrorRecords.From(failure, "CA1").ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_call_that_was_placed_without_a_name_is_reported_as_placed()
    {
        var failure = new TwilioException(TwilioFailure.RedirectRefused, "Elsewhere.") { Outcome = RequestOutcome.CarriedOut }.WithUnknownOutcome();

        var record = UnknownOutcome.OfCall(failure, new NewCall { To = "+14155550123", From = "+14155550199" }, account: null, hasOwnContext: false);

        Assert.Equal("TwilioCalls.CallOutcomeUnknown", record.FullyQualifiedErrorId);
        Assert.StartsWith("+14155550123 was called from +14155550199", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_outcome_names_the_call_and_the_command_that_looks_for_it()
    {
        var failure = new TwilioException(TwilioFailure.TimedOut, "No answer.").WithUnknownOutcome();
        failure.Sent = new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.FromHours(1));

        var record = UnknownOutcome.OfCall(failure, new NewCall { To = "sip:o'neil@example.com", From = "+14155550199" }, account: null, hasOwnContext: false);

        Assert.Equal("TwilioCalls.CallOutcomeUnknown", record.FullyQualifiedErrorId);
        Assert.Equal("sip:o'neil@example.com", record.TargetObject);
        Assert.Contains("+14155550199", record.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-11-01T08:30:00Z", record.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "Get-TwilioCall -To 'sip:o''neil@example.com' -From '+14155550199' -First 5", record.ErrorDetails.RecommendedAction);
    }
}

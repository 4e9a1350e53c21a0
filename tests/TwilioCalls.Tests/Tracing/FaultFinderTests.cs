using TwilioCalls.Tracing;

namespace TwilioCalls.Tests.Tracing;

/// <summary>Which of all that went wrong is the cause.</summary>
public sealed class FaultFinderTests
{
    private static readonly TracedNotification Warning = new() { Level = "warning", ErrorCode = 15003, Cause = "a warning" };
    private static readonly TracedNotification Error = new() { Level = "error", ErrorCode = 11200, Cause = "an error", Url = "https://example.com/" };
    private static readonly TracedNotification Later = new() { Level = "error", ErrorCode = 12100, Cause = "a later error" };
    private static readonly TracedWebhook Broken = new() { StatusCode = 500, Url = "https://example.com/voice" };
    private static readonly TracedWebhook Silent = new() { Url = "https://example.com/voice" };
    private static readonly TracedWebhook Refused = new() { StatusCode = 400, IsApi = true };
    private static readonly TracedChild Lost = new(new() { Sid = "CA2", To = "sip:a@example.com", Status = "failed" }) { Cause = "a lost leg", ErrorCode = 32011 };
    private static readonly TracedChild Unanswered = new(new() { Sid = "CA3", Status = "no-answer" });

    [Fact]
    public void An_error_comes_before_a_warning_and_the_first_before_those_that_follow_from_it() =>
        Assert.Equal(11200, Find("failed", [Warning, Error, Later], [Broken], [Lost])?.Code);

    [Fact]
    public void A_webhook_that_failed_comes_before_a_warning_and_a_leg()
    {
        Assert.Equal("a webhook answered 500", Find("failed", [Warning], [Refused, Broken], [Lost])?.Cause);
        Assert.Equal("a webhook did not answer", Find("completed", [], [Silent], [])?.Cause);
    }

    [Fact]
    public void A_refusal_of_the_API_and_a_leg_that_nobody_answered_are_no_cause() =>
        Assert.Null(Find("completed", [], [Refused], [Unanswered]));

    [Fact]
    public void A_leg_that_failed_gives_its_code() => Assert.Equal(
        (32011, "the call that it dialled, to sip:a@example.com, failed: a lost leg"), Of(Find("completed", [], [], [Unanswered, Lost])));

    [Theory]
    [InlineData("busy", "the line was busy")]
    [InlineData("no-answer", "nobody answered")]
    [InlineData("canceled", "it was canceled")]
    [InlineData("failed", "Twilio noted no reason")]
    [InlineData("completed", null)]
    [InlineData("in-progress", null)]
    [InlineData("something-new", null)]
    [InlineData(null, null)]
    public void Where_nothing_went_wrong_the_status_is_the_cause(string? status, string? cause) =>
        Assert.Equal(cause, Find(status, [], [], [])?.Cause);

    [Fact]
    public void A_failed_call_whose_notifications_are_not_known_is_not_said_to_have_none()
    {
        var unread = FaultFinder.Find(new() { Status = "failed" }, [], [], [], UnknownReason.Unread);
        var gone = FaultFinder.Find(new() { Status = "failed" }, [], [], [], UnknownReason.Gone);

        Assert.Equal(("not known: what Twilio noted could not be read", null), (unread?.Cause, unread?.Advice));
        Assert.Equal(("not known: what Twilio noted is gone", null), (gone?.Cause, gone?.Advice));
    }

    [Fact]
    public void A_leg_without_a_cause_has_only_failed() => Assert.Equal(
        "the call that it dialled, to X, failed", Find("completed", [], [], [new(new() { To = "X", Status = "failed" })])?.Cause);

    [Fact]
    public void The_sentence_tells_a_webhook_that_failed_also_where_notifications_are_not_known()
    {
        var call = new Call { Status = "failed", To = "X" };

        Assert.Equal(
            "The call to X failed: a webhook answered 500 (https://example.com/voice).",
            TraceSentence.Of(call, FaultFinder.Find(call, [], [Broken], [], UnknownReason.Unread), UnknownReason.Unread));
    }

    [Theory]
    [InlineData("trunking-originating", "The call from +14155550100 to +14155550101 by a trunk failed: an error (11200, https://example.com/).")]
    [InlineData("trunking-terminating", "The call from +14155550100 to +14155550101 by a trunk failed: an error (11200, https://example.com/).")]
    [InlineData("inbound", "The call from +14155550100 failed: an error (11200, https://example.com/).")]
    [InlineData("outbound-dial", "The call to +14155550101 failed: an error (11200, https://example.com/).")]
    [InlineData(null, "The call to +14155550101 failed: an error (11200, https://example.com/).")]
    public void A_sentence_names_who_called_as_its_direction_says(string? direction, string sentence)
    {
        var call = new Call { Direction = direction, Status = "failed", From = "+14155550100", To = "+14155550101" };

        Assert.Equal(sentence, TraceSentence.Of(call, FaultFinder.Find(call, [Error], [], [], unknown: null), unknown: null));
    }

    [Theory]
    [InlineData("busy", "The call to X found the line busy, but a warning (15003).")]
    [InlineData("ringing", "The call to X is not over yet: it rings, but a warning (15003).")]
    [InlineData("something-new", "The call to X has the status 'something-new', which is not known here, but a warning (15003).")]
    public void What_went_wrong_beside_an_end_of_its_own_is_told_beside_it(string status, string sentence)
    {
        var call = new Call { Status = status, To = "X" };

        Assert.Equal(sentence, TraceSentence.Of(call, FaultFinder.Find(call, [Warning], [], [], unknown: null), unknown: null));
    }

    [Fact]
    public void A_timeline_of_a_call_without_any_time_is_no_failure() =>
        Assert.Empty(TraceTimeline.Of(new() { Status = "queued" }, [], [], []));

    [Fact]
    public void A_call_through_a_trunk_names_it_in_its_timeline() => Assert.Equal(
        "came to trunk TK1",
        Assert.Single(TraceTimeline.Of(new() { DateCreated = DateTimeOffset.UnixEpoch, Direction = "trunking-terminating", TrunkSid = "TK1" }, [], [], [])).Text);

    private static TraceFault? Find(string? status, TracedNotification[] notifications, TracedWebhook[] webhooks, TracedChild[] children) =>
        FaultFinder.Find(new() { Status = status }, notifications, webhooks, children, unknown: null);

    private static (int? Code, string? Cause) Of(TraceFault? fault) => (fault?.Code, fault?.Cause);
}

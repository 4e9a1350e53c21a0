using TwilioCalls.Errors;

namespace TwilioCalls.Client.Tests.Errors;

/// <summary>Errors are shown in terminals, which take control characters in untrusted text for commands.</summary>
public sealed class SafeTextTests
{
    [Fact]
    public async Task A_servers_message_has_no_control_characters()
    {
        var failure = await Failing.FetchAsync(() => Answers.Error(400, 1, "a\\u001b[2Jb\\r\\nc\\u202ed\\u0000e\\u009bf"));

        Assert.Equal("a\uFFFD[2Jb\uFFFD\uFFFDc\uFFFDd\uFFFDe\uFFFDf (HTTP 400, code 1).", failure.Message);
    }

    [Fact]
    public async Task A_request_id_has_no_control_characters()
    {
        var lines = new List<string>();
        var client = TestClient.Over(
            new ScriptedHandler(_ => Answers.Empty(500).With("Twilio-Request-Id", "RQ\u001b[2J")), log: lines.Add);

        var failure = await Failing.FetchAsync(client);

        Assert.Equal("RQ\uFFFD[2J", failure.RequestId);
        AssertPrintable(Assert.Single(lines));
    }

    [Theory]
    [InlineData("{\"sid\":\"CA1\",\"\\u001b[2J\":tru}")]
    [InlineData("{\"sid\":\"CA1\",\"subresource_uris\":{\"\\u001b[2J\":tru}}")]
    [InlineData("{\"sid\":\"CA1\",\"status\":{\"\\u202e\":tru}}")]
    [InlineData("\u001b[2J")]
    public async Task The_error_for_broken_json_has_no_control_characters(string body)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(200, body));

        Assert.Equal(TwilioFailure.UnreadableAnswer, failure.Failure);
        AssertPrintable(failure.Message);
    }

    [Theory]
    [InlineData("https://evil.example/%1B[2J%C2%9B%E2%80%AE%0D%0A")]
    [InlineData("https://evil.example/\u001b[2J\u009b\u202e")]
    public async Task The_error_for_a_redirect_has_no_control_characters(string location)
    {
        var failure = await Failing.FetchAsync(() => Answers.Empty(302).With("Location", location));

        Assert.Equal(TwilioFailure.RedirectRefused, failure.Failure);
        AssertPrintable(failure.Message);
    }

    [Fact]
    public async Task The_error_for_a_bad_link_has_no_control_characters()
    {
        var pages = new Pages(1, 1) { Links = { [0] = "https://evil.example/\\u001b[2J\\u202e" } };

        var failure = await Assert.ThrowsAsync<TwilioException>(() => TestClient.Over(pages.Handler).ListAsync());

        Assert.Contains("evil.example", failure.Message, StringComparison.Ordinal);
        AssertPrintable(failure.Message);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("Grüße 📦 \u200d", "Grüße 📦 \u200d")]
    [InlineData("\t\u007f\u2066x\u2069", "\uFFFD\uFFFD\uFFFDx\uFFFD")]
    public void Text_keeps_all_but_its_control_characters(string? text, string? shown) => Assert.Equal(shown, SafeText.Of(text));

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(1001, 1000)]
    [InlineData(5000, 1000)]
    public void A_text_is_cut_where_it_is_longer_than_anybody_reads(int length, int left)
    {
        var text = new string('x', length);

        Assert.Equal(length == left ? text : text[..(left - 1)] + "\u2026", SafeText.Brief(text));
    }

    [Fact]
    public void A_text_is_not_cut_within_a_character()
    {
        Assert.Equal(new string('x', 998) + "\u2026", SafeText.Brief(new string('x', 998) + "📦 and more"));
        Assert.Equal(new string('x', 997) + "📦\u2026", SafeText.Brief(new string('x', 997) + "📦 and more"));
    }

    [Theory]
    [InlineData("Broken\r\npipe.", true)]
    [InlineData("Broken\tpipe.", false)]
    [InlineData("\u001b", false)]
    [InlineData("at http://a:b@host", false)]
    [InlineData("", true)]
    public void A_cause_is_shown_if_it_and_its_own_are_clean(string message, bool isClean)
    {
        Assert.Equal(isClean, SafeText.IsClean(new IOException(message)));
        Assert.Equal(isClean, SafeText.IsClean(new IOException("Outer.", new IOException(message))));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_cause_is_shown_if_it_is_short(int length, bool isClean) =>
        Assert.Equal(isClean, SafeText.IsClean(new IOException(new string('x', length))));

    private static void AssertPrintable(string text) => Assert.Equal(SafeText.Of(text), text);
}

using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Speech;

public class SayTests
{
    private const string Set = "Set-TwilioCall $live ";

    [Theory]
    [InlineData(SpokenCall.Dial)]
    [InlineData(Set)]
    public async Task A_text_is_sent_as_TwiML_that_has_it_spoken(string command)
    {
        var call = await SpokenCall.OfAsync(command + "-Say 'Disk full on SQL01 & SQL02' -Voice polly.amy -Language en-gb -Repeat 2");

        Assert.Empty(call.Errors);
        Assert.Empty(call.Warnings);
        Assert.Equal(
            ["<Response><Say voice=\"Polly.Amy\" language=\"en-GB\" loop=\"2\">Disk full on SQL01 &amp; SQL02</Say></Response>"], call.Twiml);
    }

    [Fact]
    public async Task A_voice_and_a_language_that_are_not_well_known_are_sent_as_they_are()
    {
        var call = await SpokenCall.OfAsync(SpokenCall.Dial + "-Say Hello -Voice Google.af-ZA-Standard-A -Language af-ZA");

        Assert.Equal(["<Response><Say voice=\"Google.af-ZA-Standard-A\" language=\"af-ZA\">Hello</Say></Response>"], call.Twiml);
    }

    [Fact]
    public async Task A_column_Say_gives_each_row_its_text_and_an_empty_cell_leaves_it_to_another_column()
    {
        var call = await SpokenCall.OfAsync(
            """
            [pscustomobject]@{ To = '+14155550100'; Say = 'Your table, for two'; Voice = 'woman'; Repeat = '2'; Twiml = '' },
            [pscustomobject]@{ To = '+14155550101'; Say = ''; Voice = ''; Repeat = ''; Twiml = '<Response><Hangup/></Response>' },
            [pscustomobject]@{ To = '+14155550102'; Say = 'Your taxi'; Voice = ''; Repeat = ''; Twiml = '' } |
                New-TwilioCall -From +14155550199
            """);

        Assert.Empty(call.Errors);
        Assert.Equal(
            [
                "<Response><Say voice=\"woman\" loop=\"2\">Your table, for two</Say></Response>",
                "<Response><Hangup/></Response>",
                "<Response><Say>Your taxi</Say></Response>",
            ],
            call.Twiml);
    }

    [Theory]
    [InlineData(SpokenCall.Dial + "-Say Hello -Url https://example.com/", "Url and Say exclude each other: give only one of them.")]
    [InlineData(SpokenCall.Dial + "-Say Hello -Twiml '<Response/>'", "Twiml and Say exclude each other: give only one of them.")]
    [InlineData(SpokenCall.Dial + "-Say Hello -ApplicationSid AP00000000000000000000000000000000", "ApplicationSid and Say exclude each other: give only one of them.")]
    [InlineData(SpokenCall.Dial, "One of Url, Twiml, ApplicationSid or Say is missing: none was given.")]
    [InlineData(Set + "-Say Hello -Status completed", "Status and Say exclude each other: give only one of them.")]
    [InlineData(Set + "-Say Hello -Url https://example.com/", "Url and Say exclude each other: give only one of them.")]
    [InlineData(Set + "-Say Hello -Twiml '<Response/>'", "Twiml and Say exclude each other: give only one of them.")]
    public async Task Two_sources_of_what_is_said_are_refused_in_plain_words(string command, string message)
    {
        var call = await SpokenCall.OfAsync(command);

        Assert.EndsWith(message, Assert.Single(call.Errors).ToString(), StringComparison.Ordinal);
        Assert.Empty(call.Twiml);
    }

    [Theory]
    [InlineData("-Repeat 0", "Repeat cannot be '0': it takes 1 to 10 times.")]
    [InlineData("-Repeat 11", "Repeat cannot be '11': it takes 1 to 10 times.")]
    [InlineData("-Voice 'Polly Amy'", "Voice cannot be a text of 9 characters: it takes a name of letters")]
    [InlineData("-Language 'en\"GB'", "Language cannot be a text of 5 characters: it takes a name of letters")]
    [InlineData("-Voice ''", "Voice is empty: give it a value, or leave it out.")]
    public async Task What_cannot_be_meant_sends_nothing(string parameter, string message)
    {
        foreach (var command in (string[])[SpokenCall.Dial, Set])
        {
            var call = await SpokenCall.OfAsync($"{command} -Say Hello {parameter}");

            Assert.Contains(message, Assert.Single(call.Errors).ToString(), StringComparison.Ordinal);
            Assert.Empty(call.Twiml);
        }
    }

    [Theory]
    [InlineData("''")]
    [InlineData("$null")]
    [InlineData("\"`a\"")]
    [InlineData("('&' * 1000)")]
    [InlineData("([xml]'<Say>Hello</Say>')")]
    [InlineData("@{ Text = 'Hello' }")]
    [InlineData("([pscustomobject]@{ Text = 'Hello' })")]
    [InlineData("([object]::new())")]
    public async Task What_is_no_text_is_never_spoken(string given)
    {
        foreach (var command in (string[])[SpokenCall.Dial, Set])
        {
            var call = await SpokenCall.OfAsync($"{command} -Say {given}");

            Assert.Contains("Say", Assert.Single(call.Errors).ToString(), StringComparison.Ordinal);
            Assert.Empty(call.Twiml);
        }
    }

    [Theory]
    [InlineData("('Disk full', 'on SQL01')", "Disk full on SQL01")]
    [InlineData("31", "31")]
    [InlineData("1.5", "1.5")]
    [InlineData("$(try { throw 'Backup failed' } catch { $_ })", "Backup failed")]
    [InlineData("\"`e[31mDisk`e[0m`r`nfull\"", "[31mDisk [0m full")]
    public async Task What_has_a_text_is_spoken_by_it(string given, string spoken)
    {
        var call = await SpokenCall.OfAsync(SpokenCall.Dial + $"-Say {given}");

        Assert.Equal([$"<Response><Say>{spoken}</Say></Response>"], call.Twiml);
    }

    [Fact]
    public async Task WhatIf_says_what_a_live_call_would_hear()
    {
        var host = new AnsweringHost();
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = twilio.OpenShell(host);

        shell.Run("Set-TwilioCall CA00000000000000000000000000000001 -Say 'Please hold' -WhatIf");

        Assert.Contains("Have the call say: Please hold", Assert.Single(host.Shown), StringComparison.Ordinal);
        Assert.Equal(0, twilio.Twilio.RequestCount);
    }
}

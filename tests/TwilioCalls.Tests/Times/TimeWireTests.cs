using System.Management.Automation;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Times;

/// <summary>What people give to date parameters, under their cultures and in their zones, and what went out on the wire. It is 15 November 2026, 12:00 UTC.</summary>
public sealed class TimeWireTests
{
    private const string Berlin = "Europe/Berlin";

    private const string Refused = "refused";

    // The culture, the zone, what is given, and what is sent: to StartTimeAfter, and to StartTime.
    public static TheoryData<string, string, string, string, string> Inputs => new()
    {
        // What names no zone is local, and a date alone is the whole day.
        { "en-US", "UTC", "'2026-11-05'", ">=2026-11-05", "=2026-11-05" },
        { "en-US", Berlin, "'2026-11-05'", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "de-DE", Berlin, "2026-11-05", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "fa-IR", Berlin, "20261105", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "20261105L", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "20261105.0", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "20261105d", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "([DateOnly]'2026-11-05')", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "([datetime]'2026-11-05')", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "([datetime]'2026-11-05 17:00').Date", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "([datetime]::SpecifyKind('2026-11-05', 'Local'))", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "'2026-11-05 08:30'", ">=2026-11-05T07:30:00Z", "=2026-11-05" },
        { "en-US", Berlin, "'2026-11-05 00:00'", ">=2026-11-04T23:00:00Z", "=2026-11-04" },
        { "en-US", Berlin, "([datetime]'2026-11-05 08:30')", ">=2026-11-05T07:30:00Z", "=2026-11-05" },
        { "en-US", "Asia/Kathmandu", "2026-11-05", ">=2026-11-04T18:15:00Z", ">=2026-11-04&<=2026-11-06" },
        // What names a zone is in that zone.
        { "en-US", Berlin, "2026-11-05Z", ">=2026-11-05", "=2026-11-05" },
        { "en-US", Berlin, "2026-11-05+02:00", ">=2026-11-04T22:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "2026-11-05T08:30:00-05:00", ">=2026-11-05T13:30:00Z", "=2026-11-05" },
        { "en-US", Berlin, "([datetimeoffset]'2026-11-05T08:30:00-05:00')", ">=2026-11-05T13:30:00Z", "=2026-11-05" },
        { "en-US", Berlin, "([datetime]::SpecifyKind('2026-11-05 08:30', 'Utc'))", ">=2026-11-05T08:30:00Z", "=2026-11-05" },
        { "en-US", Berlin, "([datetime]::SpecifyKind('2026-11-05', 'Utc'))", ">=2026-11-05", "=2026-11-05" },
        { "en-US", Berlin, "([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize([datetimeoffset]'2026-11-05T08:30:00-05:00')))", ">=2026-11-05T13:30:00Z", "=2026-11-05" },
        { "en-US", Berlin, "([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize([datetime]'2026-11-05')))", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "en-US", Berlin, "([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize([DateOnly]'2026-11-05')))", ">=2026-11-04T23:00:00Z", ">=2026-11-04&<=2026-11-06" },
        { "de-DE", Berlin, "'Thu, 05 Nov 2026 08:30:00 +0000'", ">=2026-11-05T08:30:00Z", "=2026-11-05" },
        // As a country writes it, where it has one reading.
        { "en-US", "UTC", "11/12/2026", ">=2026-11-12", "=2026-11-12" },
        { "de-DE", "UTC", "31.10.2026", ">=2026-10-31", "=2026-10-31" },
        { "de-DE", "UTC", "12.11.2026", Refused, Refused },
        { "en-GB", "UTC", "12/11/2026", Refused, Refused },
        { "en-GB", "UTC", "31/10/2026", ">=2026-10-31", "=2026-10-31" },
        { "en-GB", "UTC", "11/11/2026", ">=2026-11-11", "=2026-11-11" },
        { "fr-FR", "UTC", "'31 octobre 2026'", ">=2026-10-31", "=2026-10-31" },
        { "ja-JP", "UTC", "2026/10/31", ">=2026-10-31", "=2026-10-31" },
        { "th-TH", "UTC", "2026-10-31", ">=2026-10-31", "=2026-10-31" },
        { "th-TH", "UTC", "31/10/2569", ">=2026-10-31", "=2026-10-31" },
        { "fa-IR", "UTC", "1405/08/09", Refused, Refused },
        { "ar-SA", "UTC", "2026-10-31", ">=2026-10-31", "=2026-10-31" },
        // Where the clock is changed.
        { "en-US", "America/Santiago", "2026-09-06", ">=2026-09-06T04:00:00Z", ">=2026-09-06&<=2026-09-08" },
        { "en-US", "America/Santiago", "([datetime]'2026-09-06')", ">=2026-09-06T04:00:00Z", ">=2026-09-06&<=2026-09-08" },
        { "en-US", Berlin, "'2026-03-29 02:30'", ">=2026-03-29T01:00:00Z", Refused },
        { "en-US", Berlin, "([datetime]'2026-03-29 02:30')", ">=2026-03-29T01:00:00Z", Refused },
        { "en-US", Berlin, "'2026-10-25 02:30'", Refused, Refused },
        { "en-US", Berlin, "'2026-10-25T02:30+02:00'", ">=2026-10-25T00:30:00Z", "=2026-10-25" },
        { "en-US", Berlin, "([datetime]'2026-10-25 02:30')", ">=2026-10-25T01:30:00Z", "=2026-10-25" },
        { "en-US", Berlin, "2026-10-25", ">=2026-10-24T22:00:00Z", ">=2026-10-24&<=2026-10-26" },
        { "en-US", "Pacific/Apia", "2011-12-30", ">=2011-12-30T10:00:00Z", Refused },
        // So long ago.
        { "en-US", Berlin, "([timespan]'1.00:00')", ">=2026-11-14T12:00:00Z", Refused },
        { "en-US", Berlin, "([timespan]::Zero)", ">=2026-11-15T12:00:00Z", Refused },
        { "en-US", Berlin, "([timespan]'-1.00:00')", Refused, Refused },
        { "en-US", Berlin, "([timespan]::MaxValue)", Refused, Refused },
        // What is no time.
        { "en-US", "UTC", "2026", Refused, Refused },
        { "en-US", "UTC", "7", Refused, Refused },
        { "en-US", "UTC", "1793404800", Refused, Refused },
        { "en-US", "UTC", "1793404800L", Refused, Refused },
        { "en-US", "UTC", "'1793404800'", Refused, Refused },
        { "en-US", "UTC", "46326.35", Refused, Refused },
        // What PowerShell makes of a number elsewhere, and of a date in the user's calendar.
        { "en-US", "UTC", "([datetime]20261031)", Refused, Refused },
        { "en-US", "UTC", "([datetime]::MinValue)", Refused, Refused },
        { "en-US", "UTC", "([datetimeoffset]::MinValue)", Refused, Refused },
        { "th-TH", "UTC", "([datetime]::Parse('2026-10-31'))", Refused, Refused },
        { "fa-IR", "UTC", "([datetime]::Parse('2026-10-05'))", Refused, Refused },
        { "en-US", "UTC", "2026d", Refused, Refused },
        { "en-US", "UTC", "([bigint]7)", Refused, Refused },
        { "en-US", "UTC", "(2026-11-05)", Refused, Refused },
        { "en-US", "UTC", "$true", Refused, Refused },
        { "en-US", "UTC", "([char]'7')", Refused, Refused },
        { "en-US", "UTC", "([DayOfWeek]::Monday)", Refused, Refused },
        { "en-US", "UTC", "([TimeOnly]'08:30')", Refused, Refused },
        { "en-US", "UTC", "('2026-11-05', '2026-11-06')", Refused, Refused },
        { "en-US", "UTC", "@{ Day = '2026-11-05' }", Refused, Refused },
        { "en-US", "UTC", "([pscustomobject]@{ Day = '2026-11-05' })", Refused, Refused },
        { "en-US", "UTC", "([TwilioCalls.Call]::new())", Refused, Refused },
        { "en-US", "UTC", "$null", Refused, Refused },
        { "en-US", "UTC", "$(if ($false) { 1 })", Refused, Refused },
        { "en-US", "UTC", "([DBNull]::Value)", Refused, Refused },
        { "en-US", "UTC", "''", Refused, Refused },
        { "en-US", "UTC", "' '", Refused, Refused },
    };

    [Theory, MemberData(nameof(Inputs))]
    public async Task What_is_given_is_sent_as_what_it_means_or_nothing_is_sent(string culture, string zone, string given, string after, string on)
    {
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = Open(twilio, zone);

        Assert.Equal(after, Send(twilio, shell, culture, "StartTime", "After", given));
        Assert.Equal(after, Send(twilio, shell, culture, "EndTime", "After", given));
        Assert.Equal(on, Send(twilio, shell, culture, "StartTime", "", given));
        Assert.Equal(on, Send(twilio, shell, culture, "EndTime", "", given));
        // An upper bound is sent as the next day of UTC, which leaves nothing out; whether it is taken is the same question.
        Assert.Equal(after == Refused, Send(twilio, shell, culture, "StartTime", "Before", given) == Refused);
        Assert.Equal(after == Refused, Send(twilio, shell, culture, "EndTime", "Before", given) == Refused);
    }

    [Fact]
    public async Task Verbose_shows_each_bound_in_local_time_and_in_UTC()
    {
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = Open(twilio, Berlin);
        using var script = shell.Script("Get-TwilioCall -StartTime 2026-11-05 -EndTimeBefore '2026-11-06 08:30' -Verbose");

        script.Invoke();

        Assert.Contains(
            "StartTime: from 2026-11-05 00:00:00 +01:00 until before 2026-11-06 00:00:00 +01:00 here, "
            + "from 2026-11-04 23:00:00 +00:00 until before 2026-11-05 23:00:00 +00:00 in UTC.",
            script.Streams.Verbose.Select(line => line.Message));
        Assert.Contains(
            "EndTimeBefore: 2026-11-06 08:30:00 +01:00 here, 2026-11-06 07:30:00 +00:00 in UTC.",
            script.Streams.Verbose.Select(line => line.Message));
    }

    [Fact]
    public async Task A_time_that_the_clock_shows_twice_is_refused_with_both()
    {
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = Open(twilio, Berlin);

        var error = Fail(shell, "Get-TwilioCall -StartTimeAfter '2026-10-25 02:30'")!;

        Assert.StartsWith("TwilioCalls.InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("StartTimeAfter", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-StartTimeAfter 2026-11-05 -StartTimeBefore 2026-11-05", "StartTimeAfter", "StartTimeBefore")]
    [InlineData("-EndTimeAfter 2026-11-06 -EndTimeBefore 2026-11-05", "EndTimeAfter", "EndTimeBefore")]
    [InlineData("-StartTime 2026-11-05 -StartTimeAfter 2026-11-06", "StartTime", "StartTimeAfter")]
    [InlineData("-EndTime 2026-11-05 -EndTimeBefore 2026-11-05", "EndTime", "EndTimeBefore")]
    [InlineData("-StartTimeAfter 2026-11-06 -EndTimeBefore 2026-11-05", "StartTimeAfter", "EndTimeBefore")]
    [InlineData("-StartTime 2026-11-06 -EndTime 2026-11-05", "StartTime", "EndTime")]
    [InlineData("-StartTimeAfter ([timespan]'1.00:00') -StartTimeBefore ([timespan]'7.00:00')", "StartTimeAfter", "StartTimeBefore")]
    [InlineData("-Status in-progress -EndTimeAfter 2026-11-05", "Status", "EndTimeAfter")]
    [InlineData("-Status queued -StartTime 2026-11-05", "Status", "StartTime")]
    public async Task A_filter_that_no_call_can_pass_ends_the_command_and_names_both_parameters(string filters, string one, string other)
    {
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = Open(twilio, Berlin);

        var error = Fail(shell, "Get-TwilioCall " + filters)!;

        Assert.StartsWith("TwilioCalls.InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(one, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(other, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, twilio.Twilio.RequestCount);
    }

    private static Shell Open(LiveTwilio twilio, string zone) => twilio.OpenShell(context: twilio.ContextOf(
        twilio.Twilio.AccountSid, twilio.Twilio.AuthToken, options => options with { Time = new ZonedClock(options.Time, zone) }));

    /// <summary>The error that ended a command, if one did; there may be no other.</summary>
    private static ErrorRecord? Fail(Shell shell, string command)
    {
        using var script = shell.Script($"try {{ {command} | Out-Null }} catch {{ $_ }}");
        var caught = script.Invoke().SingleOrDefault();
        Assert.Empty(script.Streams.Error);
        return (ErrorRecord?)caught?.BaseObject;
    }

    /// <summary>The filters of one time that were sent, without its name.</summary>
    private static string Send(LiveTwilio twilio, Shell shell, string culture, string time, string bound, string given)
    {
        var before = twilio.Twilio.RequestCount;
        var error = Fail(shell, $"[cultureinfo]::CurrentCulture = '{culture}'; Get-TwilioCall -{time}{bound} {given}");
        if (error is not null)
        {
            Assert.Contains(time + bound, error.ToString(), StringComparison.Ordinal);
            Assert.Equal(before, twilio.Twilio.RequestCount);
            return Refused;
        }

        Assert.Equal(before + 1, twilio.Twilio.RequestCount);
        var query = twilio.Twilio.Requests[^1].PathAndQuery.Split('?')[1].Split('&').Select(Uri.UnescapeDataString);
        return string.Join('&', query.Where(pair => pair.StartsWith(time, StringComparison.Ordinal))
            .Select(pair => pair[time.Length..]).Order(StringComparer.Ordinal).Reverse());
    }
}

using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>What is said before a list is dialled is what would become of it.</summary>
public class ForecastTests
{
    private static readonly CampaignSettings Settings = new() { CallsPerSecond = 0.5 };

    // A Wednesday. The zone of the hours is UTC, and times are shown in this machine's.
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_a_journal_all_rows_but_duplicates_and_refused_ones_are_dialled_at_the_pace_that_was_said()
    {
        var forecast = new CampaignForecast(null, null, Settings, Now);
        Array.ForEach([.. TestCampaign.Rows(4), TestCampaign.Row("+442079460001"), TestCampaign.Row("sip:ada@example.com"), .. TestCampaign.Rows(2)], forecast.Add);
        forecast.Refuse("14155550999");
        forecast.Refuse(null);

        Assert.Equal(
            [
                "10 rows: 6 to be dialled, 0 dialled before, 2 duplicates, 2 refused, 0 on a do-not-call list.",
                "By country: US 4, GB 1, unknown 1.",
                $"At 0.5 calls a second, the first rings about {Local(Now)}, the last about {Local(Now.AddSeconds(10))}, without further attempts.",
            ],
            LinesOf(forecast));
    }

    [Fact]
    public void A_list_without_a_row_to_dial_has_no_times() =>
        Assert.Equal(
            ["0 rows: 0 to be dialled, 0 dialled before, 0 duplicates, 0 refused, 0 on a do-not-call list."],
            LinesOf(new(null, null, Settings, Now)));

    [Fact]
    public void Rows_of_another_part_do_not_count()
    {
        var rows = TestCampaign.Rows(40);
        var shard = Shard.Read("1/2")!;
        var forecast = new CampaignForecast(null, shard, Settings, Now);
        Array.ForEach(rows, forecast.Add);

        var own = rows.Count(row => shard.Holds(row.Key));
        Assert.InRange(own, 1, 39);
        Assert.StartsWith($"{own} rows: {own} to be dialled, ", forecast.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_twelve_countries_are_named_those_with_most_rows_first()
    {
        var forecast = new CampaignForecast(null, null, Settings, Now);
        Array.ForEach(TestCampaign.Rows(2), forecast.Add);
        foreach (var code in new[] { "30", "31", "32", "33", "34", "36", "40", "41", "43", "45", "46", "48", "51" })
        {
            forecast.Add(TestCampaign.Row($"+{code}612345678"));
        }

        var countries = LinesOf(forecast)[1].Split(", ");
        Assert.Equal(12, countries.Length);
        Assert.Equal("By country: US 2", countries[0]);
    }

    [Fact]
    public async Task Whom_not_to_call_and_whose_time_nobody_knows_is_told_apart()
    {
        using var campaign = new TestCampaign();
        var path = campaign.Path + ".txt";
        await File.WriteAllTextAsync(path, TestCampaign.Number(0) + "\n", Stop);
        var forecast = new CampaignForecast(null, null, Settings with
        {
            DoNotCall = DoNotCallList.Open([path], null, Now),
            Hours = CallingHours.Read(["08:00-20:00"], null, null, to => to.StartsWith('+') ? ["Etc/UTC"] : []),
        }, Now);
        Array.ForEach([.. TestCampaign.Rows(3), TestCampaign.Row("sip:ada@example.com")], forecast.Add);

        Assert.Equal(
            "4 rows: 2 to be dialled, 0 dialled before, 0 duplicates, 0 refused, 1 on a do-not-call list, 1 without a time zone or within hours that do not come.",
            LinesOf(forecast)[0]);
    }

    [Theory]
    [InlineData("2026-04-01T07:00Z", "2026-04-01T08:00Z", "2026-04-01T08:04Z")]
    [InlineData("2026-04-01T09:30Z", "2026-04-01T09:30Z", "2026-04-01T09:34Z")]
    // The third would ring when the hours are over.
    [InlineData("2026-04-01T19:57Z", "2026-04-01T19:57Z", "2026-04-02T08:00Z")]
    [InlineData("2026-04-01T21:00Z", "2026-04-02T08:00Z", "2026-04-02T08:04Z")]
    public void Within_hours_the_first_and_the_last_ring_wait_for_them(string now, string first, string last)
    {
        var forecast = new CampaignForecast(null, null, new()
        {
            CallsPerSecond = 1 / 120.0,
            Hours = CallingHours.Read(["08:00-20:00"], null, "UTC", _ => ["Etc/UTC"]),
        }, Time(now));
        Array.ForEach(TestCampaign.Rows(3), forecast.Add);

        Assert.Equal($"At 0.008 calls a second, the first rings about {Local(Time(first))}, the last about {Local(Time(last))}, without further attempts.", LinesOf(forecast)[2]);
    }

    [Fact]
    public void Who_may_ring_at_once_does_not_wait_for_those_who_may_later()
    {
        var hours = CallingHours.Read(["08:00-20:00"], null, null, to => to.StartsWith("+44", StringComparison.Ordinal) ? ["Etc/UTC"] : ["Etc/GMT+8"])!;
        var forecast = new CampaignForecast(null, null, new() { CallsPerSecond = 1 / 60.0, Hours = hours }, Now);
        // There, it is 4 in the morning.
        forecast.Add(TestCampaign.Row(TestCampaign.Number(0)));
        forecast.Add(TestCampaign.Row("+442079460001"));

        Assert.Contains($"the first rings about {Local(Now)}, the last about {Local(Now.AddHours(4))},", forecast.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_journal_has_is_told_by_whether_the_next_run_would_dial_it()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.ConnectionReset(FaultMoment.Before));
        // Answered, unknown, refused; two of the others are not given now, and one is given with an error.
        await campaign.RunAsync([.. TestCampaign.Rows(2), TestCampaign.Row("+15005550001")], new() { CallsPerSecond = 1, MaximumRequest = 1 });
        using (var journal = campaign.Open())
        {
            var list = new CampaignList(journal);
            Array.ForEach(TestCampaign.Rows(6)[2..], row => list.Add(row));
            journal.Write();
        }

        string[] Of(CampaignSettings settings, params RowInput[] given)
        {
            using var reader = new CampaignReader(campaign.Path);
            var forecast = new CampaignForecast(reader, null, settings, Now);
            Array.ForEach(given, forecast.Add);
            forecast.Refuse(TestCampaign.Rows(6)[5].Key);
            return LinesOf(forecast);
        }

        var lines = Of(Settings, [.. TestCampaign.Rows(3), TestCampaign.Row("+15005550001")]);
        Assert.Equal("7 rows: 3 to be dialled, 3 dialled before, 0 duplicates, 1 refused, 0 on a do-not-call list.", lines[0]);
        Assert.Equal("2 of them wait in the journal, and are not given now.", lines[1]);

        var other = TestCampaign.Row("+15005550001");
        other.Call.Url = new("https://example.com/other");
        Assert.Equal(
            "7 rows: 5 to be dialled, 1 dialled before, 0 duplicates, 1 refused, 0 on a do-not-call list.",
            Of(Settings with { RedialUnknown = true }, [.. TestCampaign.Rows(3), other])[0]);
        Assert.Equal(
            "6 rows: 4 to be dialled, 1 dialled before, 0 duplicates, 1 refused, 0 on a do-not-call list.",
            Of(Settings with { RedialUnknown = true }, TestCampaign.Rows(1))[0]);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset time) => time.LocalDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string[] LinesOf(CampaignForecast forecast) => forecast.Text.Split(Environment.NewLine);
}

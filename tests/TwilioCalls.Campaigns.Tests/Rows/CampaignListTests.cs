using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Tests.Rows;

/// <summary>What becomes of each row of a list.</summary>
public class CampaignListTests
{
    [Fact]
    public void A_list_that_comes_again_is_the_same_but_for_what_is_new_changed_or_gone()
    {
        using var campaign = new TestCampaign();
        using (var journal = campaign.Open())
        {
            var first = new CampaignList(journal);
            Assert.All(TestCampaign.Rows(3), row => Assert.Equal(GivenRow.New, first.Add(row)));
            Assert.Equal((3, 0), (first[GivenRow.New], first.Gone));
            journal.Write();
        }

        using var again = campaign.Open();
        var list = new CampaignList(again);
        Assert.Equal(3, list.Gone);
        Assert.Equal(GivenRow.Same, list.Add(TestCampaign.Rows(1)[0]));
        var changed = TestCampaign.Rows(2)[1];
        changed.Call.Url = new("https://example.com/other");
        Assert.Equal(GivenRow.Changed, list.Add(changed));
        Assert.Equal(GivenRow.Duplicate, list.Add(changed));
        Assert.Equal(GivenRow.New, list.Add(TestCampaign.Rows(6)[5]));

        Assert.Equal([1, 1, 1, 0, 1, 0], Enum.GetValues<GivenRow>().Select(what => list[what]));
        Assert.Equal(1, list.Gone);
        Assert.Equal("https://example.com/other", again.ReadRow(again.State.Rows[1], out _).Call.Url!.ToString());
    }

    [Fact]
    public void Rows_of_another_part_are_left_to_it()
    {
        using var campaign = new TestCampaign();
        using var journal = campaign.Open(shard: "1/2");
        var list = new CampaignList(journal);
        var own = Shard.Read("1/2")!;

        Assert.All(TestCampaign.Rows(20), row => Assert.Equal(own.Holds(row.Key) ? GivenRow.New : GivenRow.OfOtherShard, list.Add(row)));

        Assert.Equal(20, list[GivenRow.New] + list[GivenRow.OfOtherShard]);
        Assert.Equal(list[GivenRow.New], journal.State.Rows.Count);
    }

    [Theory]
    [InlineData("dial", nameof(GivenRow.Kept))]
    [InlineData("call", nameof(GivenRow.Kept))]
    // It waits for another attempt, and has been called.
    [InlineData("call again", nameof(GivenRow.Kept))]
    [InlineData("call end", nameof(GivenRow.Kept))]
    [InlineData("put-back", nameof(GivenRow.Changed))]
    [InlineData("refused", nameof(GivenRow.Changed))]
    public void A_row_that_was_called_or_may_have_been_keeps_what_it_was_dialled_with(string lines, string expected)
    {
        using var campaign = new TestCampaign();
        using var journal = campaign.Open();
        new CampaignList(journal).Add(TestCampaign.Rows(1)[0]);
        var at = campaign.Twilio.Clock.GetUtcNow();
        journal.Append(new(LineKind.Dial, 0, at) { Attempt = 1 });
        foreach (var line in lines.Split(' '))
        {
            JournalLine? next = line switch
            {
                "call" => new(LineKind.Call, 0, at) { Sid = "CA1" },
                "again" => new(LineKind.End, 0, at) { Sid = "CA1", Status = "busy", Again = at },
                "end" => new(LineKind.End, 0, at) { Sid = "CA1", Status = "busy" },
                "put-back" => new(LineKind.Refused, 0, at) { Again = at },
                "refused" => new(LineKind.Refused, 0, at) { Code = 21211 },
                _ => null,
            };
            if (next is { } one)
            {
                journal.Append(one);
            }
        }

        var changed = TestCampaign.Rows(1)[0];
        changed.Call.Url = new("https://example.com/other");

        Assert.Equal(expected, new CampaignList(journal).Add(changed).ToString());
    }

    [Fact]
    public void A_password_is_kept_in_memory_only_by_the_number_of_its_row()
    {
        using var campaign = new TestCampaign();
        using var journal = campaign.Open();
        var list = new CampaignList(journal);
        var rows = TestCampaign.Rows(2);
        rows[1].Call.SipAuthUsername = "ada";
        rows[1].Call.SipAuthPassword = "open-sesame";

        Array.ForEach(rows, row => list.Add(row));

        Assert.Equal("open-sesame", Assert.Single(list.Passwords, one => one.Key == 1).Value);
        Assert.Null(journal.ReadRow(journal.State.Rows[1], out var needsPassword).Call.SipAuthPassword);
        Assert.True(needsPassword);
        Assert.Equal(GivenRow.Same, new CampaignList(journal).Add(rows[1]));
    }

    [Fact]
    public void A_row_that_is_given_with_an_error_is_held_back_if_it_waits()
    {
        using var campaign = new TestCampaign();
        using var journal = campaign.Open();
        var list = new CampaignList(journal);
        var rows = TestCampaign.Rows(2);
        Array.ForEach(rows, row => list.Add(row));
        journal.Append(new(LineKind.Exclude, 0, campaign.Twilio.Clock.GetUtcNow()));

        list.Refuse(null);
        list.Refuse("of no row");
        list.Refuse(rows[0].Key);
        list.Refuse(rows[1].Key);

        Assert.Equal([1], list.Held);
    }
}

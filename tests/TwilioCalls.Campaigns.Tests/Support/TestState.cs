using System.Globalization;
using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests;

/// <summary>What a journal tells, made of lines that stand in no file.</summary>
internal static class TestState
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A campaign with rows that wait, each with its number for a key.</summary>
    public static CampaignState Of(int rows)
    {
        var state = new CampaignState();
        state.Apply(new(LineKind.Campaign, -1, At) { Header = new("test", "AC", "To", null) }, default);
        state.Add(rows);
        return state;
    }

    /// <summary>Adds rows to a campaign without any: each stands where its number is, and is one byte longer.</summary>
    public static void Add(this CampaignState state, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            state.Apply(new(LineKind.Row, row, At) { Key = KeyOf(row) }, new(row, row + 1));
        }
    }

    public static string KeyOf(int row) => row.ToString(CultureInfo.InvariantCulture);
}

using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Dialling;
using TwilioCalls.Responses;

namespace TwilioCalls.Campaigns.Running;

/// <summary>An attempt of which it is not known whether it dialled.</summary>
/// <param name="Row">Its row.</param>
/// <param name="To">Whom it called, if it did.</param>
/// <param name="From">Who called.</param>
/// <param name="Sent">When its request left, or was about to.</param>
/// <param name="Until">When its request would have been given up: no call of it is created later.</param>
/// <param name="IsTold">Whether an earlier run has looked for it, and said that there is no such call.</param>
internal sealed record LostAttempt(CampaignEntry Row, string To, string From, DateTimeOffset Sent, DateTimeOffset Until, bool IsTold)
{
    private int _looks;

    /// <summary>When to look for its call.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Whether it is no longer looked for.</summary>
    public bool IsOver { get; set; }

    public void LookAgain(DateTimeOffset now)
    {
        Due = now + LostCallSearch.Pauses[Math.Min(_looks, LostCallSearch.Pauses.Count - 1)];
        _looks++;
    }

    /// <summary>Whether a call may be its.</summary>
    public bool MayHaveMade(Call call) =>
        call.DateCreated is not { } created || (created >= Sent - ClockSkew.Most && created <= Until + ClockSkew.Most);
}

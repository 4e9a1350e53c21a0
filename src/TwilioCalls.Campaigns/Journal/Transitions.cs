using static TwilioCalls.Campaigns.Journal.RowState;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>The one table of which state follows which. What it does not hold cannot happen: a journal that tells it is damaged.</summary>
internal static class Transitions
{
    private static readonly Dictionary<(RowState, RowEvent), RowState> Table = new()
    {
        [(Waiting, RowEvent.Given)] = Waiting,
        [(Waiting, RowEvent.Dial)] = RowState.Dialling,
        [(Waiting, RowEvent.Excluded)] = Excluded,
        // No tries are left, as fewer are allowed than before.
        [(Waiting, RowEvent.Unanswered)] = Unanswered,
        [(Waiting, RowEvent.Machine)] = Machine,

        // The same attempt, written once more: Twilio had asked to wait, or no connection was opened.
        [(RowState.Dialling, RowEvent.Dial)] = RowState.Dialling,
        [(RowState.Dialling, RowEvent.Called)] = Calling,
        [(RowState.Dialling, RowEvent.Refused)] = Refused,
        [(RowState.Dialling, RowEvent.PutBack)] = Waiting,
        [(RowState.Dialling, RowEvent.Lost)] = Unknown,
        [(RowState.Dialling, RowEvent.Opened)] = Unknown,

        // It may end in any way all the same: Twilio may have begun to dial it.
        [(Calling, RowEvent.Canceling)] = Calling,
        [(Calling, RowEvent.Answered)] = Answered,
        [(Calling, RowEvent.Machine)] = Machine,
        [(Calling, RowEvent.Unanswered)] = Unanswered,
        [(Calling, RowEvent.Again)] = Waiting,

        // Looked for, and not found: the line says so.
        [(Unknown, RowEvent.Lost)] = Unknown,
        [(Unknown, RowEvent.Found)] = Calling,
        // Only by a person's word: -RedialUnknown.
        [(Unknown, RowEvent.Dial)] = RowState.Dialling,

        [(Refused, RowEvent.Given)] = Waiting,
    };

    /// <summary>The state after an event; null if it cannot happen.</summary>
    public static RowState? Next(RowState state, RowEvent what) =>
        Table.TryGetValue((state, what), out var next) ? next
        : what == RowEvent.Opened ? state
        : null;
}

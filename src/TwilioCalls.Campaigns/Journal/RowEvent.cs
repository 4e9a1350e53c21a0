namespace TwilioCalls.Campaigns.Journal;

/// <summary>What happens to a row, as the lines of the journal tell it.</summary>
internal enum RowEvent : byte
{
    /// <summary>The list gives the row, once more, with other parameters.</summary>
    Given,

    /// <summary>A request is about to leave.</summary>
    Dial,

    /// <summary>The call was dialled.</summary>
    Called,

    /// <summary>The call was certainly not dialled, and will not be.</summary>
    Refused,

    /// <summary>The call was certainly not dialled; the same attempt comes later.</summary>
    PutBack,

    /// <summary>Nobody answered whether the call was dialled.</summary>
    Lost,

    /// <summary>The look-up has found the call.</summary>
    Found,

    /// <summary>The call is about to be canceled before it rings.</summary>
    Canceling,

    /// <summary>The call ended; somebody answered it.</summary>
    Answered,

    /// <summary>The call ended; a machine answered it.</summary>
    Machine,

    /// <summary>The call ended, or will not be tried again; nobody answered.</summary>
    Unanswered,

    /// <summary>The call ended; another attempt comes later.</summary>
    Again,

    /// <summary>The number must not be called.</summary>
    Excluded,

    /// <summary>Another process goes on with the campaign: what the one before was doing is over.</summary>
    Opened,
}

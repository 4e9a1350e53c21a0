namespace TwilioCalls.Campaigns.Journal;

/// <summary>Where a row is. Which may follow which is <see cref="Transitions"/>.</summary>
internal enum RowState : byte
{
    /// <summary>It is to be dialled, now or later.</summary>
    Waiting,

    /// <summary>It has a <c>dial</c> line and no answer yet: its request is about to leave, or has left.</summary>
    Dialling,

    /// <summary>Its call is known and has not ended.</summary>
    Calling,

    /// <summary>Final: somebody answered.</summary>
    Answered,

    /// <summary>Final: a machine answered.</summary>
    Machine,

    /// <summary>Final: nobody answered, and no tries are left.</summary>
    Unanswered,

    /// <summary>Final: Twilio refused to dial it. It takes new parameters, as it was never dialled.</summary>
    Refused,

    /// <summary>Final: the number must not be called.</summary>
    Excluded,

    /// <summary>It is not known whether it was dialled. Only a look-up or a person's word goes on from here.</summary>
    Unknown,
}

namespace TwilioCalls.Campaigns.Journal;

/// <summary>The kinds of lines of a journal. On disk they have these names in small letters.</summary>
internal enum LineKind : byte
{
    /// <summary>The first line: which campaign, which account, which version, which key.</summary>
    Campaign,

    /// <summary>A row of the list.</summary>
    Row,

    /// <summary>The row's request is about to leave. Is on disk before it does.</summary>
    Dial,

    /// <summary>The row's call was dialled: its SID, and how long it waits in Twilio's queue.</summary>
    Call,

    /// <summary>The row's call was certainly not dialled.</summary>
    Refused,

    /// <summary>It is not known whether the row's call was dialled.</summary>
    Lost,

    /// <summary>The call of a lost request was found.</summary>
    Found,

    /// <summary>The row's call is about to be canceled, as Twilio has not begun to dial it. Is on disk before the request leaves.</summary>
    Cancel,

    /// <summary>The row's call has ended.</summary>
    End,

    /// <summary>The row must not be called.</summary>
    Exclude,

    /// <summary>A process goes on with the campaign.</summary>
    Open,

    /// <summary>The process has ended, and left nothing open.</summary>
    Close,
}

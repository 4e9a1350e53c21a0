namespace TwilioCalls.Sending;

/// <summary>What a request does, as far as it matters for sending it again.</summary>
internal enum Operation
{
    /// <summary>Dials. Twilio knows no idempotency key: sent twice, it dials twice.</summary>
    Create,

    /// <summary>Gives a live call new instructions: sent twice, they start twice.</summary>
    Redirect,

    /// <summary>Ends a call, or changes its settings: the second time changes nothing.</summary>
    Update,

    /// <summary>Reads a page of calls.</summary>
    List,

    /// <summary>Reads one call.</summary>
    Fetch,

    /// <summary>Removes a call: the second time finds none.</summary>
    Delete,

    /// <summary>Gets an OAuth token.</summary>
    Token,
}

/// <summary>What follows from an operation.</summary>
internal static class OperationExtensions
{
    /// <summary>Whether doing it twice could do harm.</summary>
    public static bool IsHarmfulTwice(this Operation operation) => operation is Operation.Create or Operation.Redirect;
}

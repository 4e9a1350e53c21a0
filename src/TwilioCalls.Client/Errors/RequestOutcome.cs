namespace TwilioCalls.Errors;

/// <summary>What is known of a request that failed.</summary>
internal enum RequestOutcome
{
    /// <summary>Nothing is known: it may have been carried out.</summary>
    Unknown,

    /// <summary>None of it was written to a connection.</summary>
    NotSent,

    /// <summary>Twilio itself said that it did not carry it out.</summary>
    Refused,

    /// <summary>It was carried out, though the answer does not hold the result.</summary>
    CarriedOut,
}

namespace TwilioCalls.Client.Tests.Outcomes;

/// <summary>How far a request gets before its connection breaks.</summary>
public enum Stage
{
    Name,
    Connect,
    Tls,
    HalfOfHeaders,
    Headers,
    HalfOfBody,
    Body,
    HalfOfAnswer,
}

/// <summary>How a connection breaks.</summary>
public enum Break
{
    Close,
    Reset,
    Garbage,
    Alert,
    Silence,
}

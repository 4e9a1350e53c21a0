namespace TwilioCalls.Sandbox.Faults;

/// <summary>When a fault strikes, which decides whether the request has been carried out.</summary>
public enum FaultMoment
{
    /// <summary>Before the request is processed: nothing has happened.</summary>
    Before,

    /// <summary>After the request was processed: it has happened, and its answer is lost.</summary>
    After,
}

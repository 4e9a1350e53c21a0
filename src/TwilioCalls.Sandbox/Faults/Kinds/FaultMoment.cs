namespace TwilioCalls.Sandbox.Faults;

/// <summary>When a fault occurs, which decides whether the request is processed.</summary>
public enum FaultMoment
{
    /// <summary>Before the request is processed: nothing has happened.</summary>
    Before,

    /// <summary>After the request was processed: it has taken effect, and its answer is lost.</summary>
    After,
}

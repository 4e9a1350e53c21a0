using System.Management.Automation;

namespace TwilioCalls.Tests.Faults;

/// <summary>What a user sees of an operation.</summary>
/// <param name="Calls">The SIDs of the calls written.</param>
/// <param name="Errors">The ids of the errors, without their prefix.</param>
/// <param name="Requests">How many requests reached the server.</param>
internal sealed record Outcome(IReadOnlyList<string?> Calls, IReadOnlyList<string> Errors, long Requests)
{
    private const string Prefix = "TwilioCalls.";

    public bool IsDone => Errors.Count == 0;

    /// <summary>As a cell of a table of expectations: <c>done/2</c>, or an error's id in place of <c>done</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{(IsDone ? "done" : string.Join('+', Errors))}/{Requests}");

    public static string IdOf(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0][Prefix.Length..];
}

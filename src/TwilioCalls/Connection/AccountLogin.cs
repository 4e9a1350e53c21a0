using System.Security;

namespace TwilioCalls.Connection;

/// <summary>An account and what signs in to it, from one place.</summary>
/// <param name="AccountSid">The account, <c>AC…</c>.</param>
/// <param name="UserName">The SID that signs in.</param>
/// <param name="Secret">What belongs to it.</param>
/// <param name="Source">Where they came from, for people.</param>
internal sealed record AccountLogin(string AccountSid, string UserName, SecureString Secret, string Source)
{
    /// <summary>Where the account came from, if from elsewhere.</summary>
    public string? AccountSource { get; init; }

    /// <summary>The region that comes with them.</summary>
    public string? Region { get; init; }

    /// <summary>The edge that comes with them.</summary>
    public string? Edge { get; init; }

    /// <summary>The parameters, variables or entries of which something was left off, since copying had left it around them.</summary>
    public IReadOnlyList<string> Trimmed { get; init; } = [];

    /// <summary>The profile of the Twilio CLI that they came from.</summary>
    public string? ProfileName { get; init; }
}

using TwilioCalls.Parameters;

namespace TwilioCalls.Network;

/// <summary>Where the API's resources lie.</summary>
/// <param name="locate">Gives the address of a path.</param>
/// <param name="accountSid">The account that is meant where none is named.</param>
internal sealed class ApiAddresses(Func<string, Uri> locate, string accountSid)
{
    /// <summary>The calls of an account.</summary>
    public Uri Calls(string? account, string query = "") =>
        locate(CallsPath(account) + ".json" + (query.Length == 0 ? "" : "?" + query));

    /// <summary>One call.</summary>
    /// <exception cref="ArgumentException">The call, or the account, is no SID.</exception>
    public Uri Call(string sid, string? account) => locate($"{CallsPath(account)}/{TwilioSid.CheckCall(sid)}.json");

    /// <summary>What Twilio noted of a call.</summary>
    /// <exception cref="ArgumentException">The call, or the account, is no SID.</exception>
    public Uri Notifications(string sid, string? account, string query) => Part(sid, account, "Notifications", query);

    /// <summary>A call's requests, and what they were answered.</summary>
    /// <exception cref="ArgumentException">The call, or the account, is no SID.</exception>
    public Uri Events(string sid, string? account, string query) => Part(sid, account, "Events", query);

    private Uri Part(string sid, string? account, string part, string query) =>
        locate($"{CallsPath(account)}/{TwilioSid.CheckCall(sid)}/{part}.json?{query}");

    private string CallsPath(string? account) =>
        $"/2010-04-01/Accounts/{(account is null ? accountSid : TwilioSid.CheckAccount(account))}/Calls";
}

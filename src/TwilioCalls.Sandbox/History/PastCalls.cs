using TwilioCalls.Sandbox.Accounts;

namespace TwilioCalls.Sandbox.History;

/// <summary>Fills the accounts with the calls of the days before the start.</summary>
internal static class PastCalls
{
    private const int SubaccountCalls = 12;

    public static void Fill(AccountStore accounts, SandboxOptions options, DateTime now)
    {
        var days = TimeSpan.FromDays(options.HistoryDays);
        new CallWriter(accounts.Main, new(options.Seed, "main calls"), now, days).Write(options.CallCount);
        new CallWriter(accounts.Sub, new(options.Seed, "sub calls"), now, days).Write(Math.Min(options.CallCount, SubaccountCalls));
    }
}

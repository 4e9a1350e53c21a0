using TwilioCalls.Sandbox.Accounts;

namespace TwilioCalls.Sandbox.History;

/// <summary>Fills the accounts with the calls of the days before the start.</summary>
internal static class PastCalls
{
    private const int SubaccountCalls = 12;

    public static void Fill(AccountStore accounts, int seed, int callCount, TimeSpan days, DateTime now)
    {
        new CallWriter(accounts.Main, new(seed, "main calls"), now, days).Write(callCount);
        new CallWriter(accounts.Sub, new(seed, "sub calls"), now, days).Write(Math.Min(callCount, SubaccountCalls));
    }
}

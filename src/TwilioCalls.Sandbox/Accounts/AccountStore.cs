using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Accounts;

/// <summary>The three accounts of a sandbox and the credentials of the main one.</summary>
internal sealed class AccountStore
{
    private readonly Dictionary<string, Account> _bySid;

    public AccountStore(int seed, AccountLimits limits)
    {
        var random = new SeededRandom(seed, "accounts");
        Main = NewAccount(null);
        Sub = NewAccount(Main);
        Test = new(random.NextSid().ToString("AC"), random.NextSid().ToString(""), null, new(seed, "test"), limits) { IsTest = true };
        ApiKeySid = random.NextSid().ToString("SK");
        ApiKeySecret = random.NextSid().ToString("");
        OAuthClientId = random.NextSid().ToString("OQ");
        OAuthClientSecret = random.NextSid().ToString("");
        _bySid = new[] { Main, Sub, Test }.ToDictionary(account => account.Sid);

        Account NewAccount(Account? parent)
        {
            var sid = random.NextSid().ToString("AC");
            return new(sid, random.NextSid().ToString(""), parent, new(seed, sid), limits);
        }
    }

    public Account Main { get; }

    public Account Sub { get; }

    public Account Test { get; }

    public string ApiKeySid { get; }

    public string ApiKeySecret { get; }

    public string OAuthClientId { get; }

    public string OAuthClientSecret { get; }

    public Account? Find(string sid) => _bySid.TryGetValue(sid, out var account) ? account : null;
}

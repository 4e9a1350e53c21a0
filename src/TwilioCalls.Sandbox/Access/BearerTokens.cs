using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Access;

/// <summary>The access tokens that have been issued and have not expired by the sandbox clock.</summary>
internal sealed class BearerTokens(TimeProvider clock, SeededRandom random)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Dictionary<string, DateTimeOffset> _expiries = [];

    public string Issue()
    {
        lock (_expiries)
        {
            var now = clock.GetUtcNow();
            foreach (var expired in _expiries.Where(token => token.Value <= now).ToList())
            {
                _expiries.Remove(expired.Key);
            }

            var issued = random.NextSid().ToString("sandbox-");
            _expiries.Add(issued, now + Lifetime);
            return issued;
        }
    }

    public bool IsValid(string token)
    {
        lock (_expiries)
        {
            return _expiries.TryGetValue(token, out var expiry) && clock.GetUtcNow() < expiry;
        }
    }
}

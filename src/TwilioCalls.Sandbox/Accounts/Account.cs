using System.Text;
using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Accounts;

/// <summary>An account and its calls.</summary>
internal sealed class Account
{
    private readonly SeededRandom _sids;
    private DateTime _lastDialled;

    public Account(string sid, string authToken, Account? parent, SeededRandom sids, AccountLimits limits)
    {
        Limits = limits;
        Workload = new(Calls);
        Sid = sid;
        AuthToken = authToken;
        Parent = parent;
        CallsPath = $"/2010-04-01/Accounts/{sid}/Calls";
        SidUtf8 = Encoding.ASCII.GetBytes(sid);
        CallsPathUtf8 = Encoding.ASCII.GetBytes(CallsPath);
        _sids = sids;
    }

    public string Sid { get; }

    public string AuthToken { get; }

    public Account? Parent { get; }

    /// <summary>Whether this is the account of the test credentials, which dials nothing and keeps nothing.</summary>
    public bool IsTest { get; init; }

    public string CallsPath { get; }

    public byte[] SidUtf8 { get; }

    public byte[] CallsPathUtf8 { get; }

    /// <summary>To be held while the calls are read or changed.</summary>
    public object Gate { get; } = new();

    public CallStore Calls { get; } = new();

    public AccountLimits Limits { get; }

    /// <summary>What of its calls counts for its limits.</summary>
    public Workload Workload { get; }

    public bool MayActOn(Account other) => other == this || other.Parent == this;

    public SidDigits NextCallSid() => _sids.NextSid();

    /// <summary>The SID of a phone number of the account: every number that it calls from is one.</summary>
    public string PhoneNumberSid(string number) => new SeededRandom(0, Sid + number).NextSid().ToString("PN");

    /// <summary>The time at which a call that is created now is dialled, after those before it.</summary>
    public DateTime TakeTurn(DateTime now)
    {
        var next = _lastDialled + Limits.Interval;
        var first = now + Limits.Interval;
        return _lastDialled = next > first ? next : first;
    }
}

using TwilioCalls.Sandbox.Access;
using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Faults.Kinds;
using TwilioCalls.Sandbox.History;
using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox;

/// <summary>
/// A simulated Twilio: accounts, credentials and calls in memory, with a clock that can be advanced.
/// It answers through a <see cref="SandboxHandler"/>. All members may be used from several threads at once.
/// </summary>
/// <remarks>
/// An account dials one call a second, unless <see cref="SandboxOptions.CallsPerSecond"/> says otherwise; what is created faster waits as
/// <c>queued</c> and tells how long in <c>queue_time</c>. The number that is called decides what happens to the call; except in the first line, a
/// <c>Timeout</c> or a <c>TimeLimit</c> may end it sooner.
/// <list type="table">
/// <listheader><term>To</term><description>outcome</description></listheader>
/// <item><term>+15005550001 … 5</term><description>refused: 21217, 21214, 21215, 21216, 21219</description></item>
/// <item><term>+15005550011</term><description>busy after 2 seconds</description></item>
/// <item><term>+15005550012</term><description>no answer: rings until its <c>Timeout</c>, 60 seconds by default</description></item>
/// <item><term>+15005550013</term><description>failed after 1 second</description></item>
/// <item><term>+15005550014</term><description>answered after 3 seconds, and never ends by itself</description></item>
/// <item><term>+15005550015</term><description>answered by a machine after 3 seconds, completed 15 seconds later</description></item>
/// <item><term>all others</term><description>answered by a human after 3 seconds, completed 15 seconds later</description></item>
/// </list>
/// Prices appear a minute after the end of an answered call. Calls from +15005550001 are refused with 21212, and those from the rest of
/// +15005550000 … 9, except 6, with 21210.
/// </remarks>
public sealed class VirtualTwilio
{
    private readonly AccountStore _accounts;
    private readonly Router _router;
    private readonly RequestLog _log = new();
    private readonly DialLog _dialled = new();
    private readonly RingLog _rings = new();
    private readonly AnswerHeaders _headers;

    /// <summary>Creates the accounts and their past calls.</summary>
    /// <param name="options">The state at the start; the defaults when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public VirtualTwilio(SandboxOptions? options = null)
    {
        options ??= new();
        options.Validate();
        Clock = options.Clock ?? new();
        _accounts = new(options.Seed, options.Limits());
        _headers = new(options.Seed, Clock);
        var tokens = new BearerTokens(Clock, new(options.Seed, "tokens"));
        _router = new(_accounts, new(_accounts, tokens), new(_accounts, tokens), _dialled, _rings, Clock);
        PastCalls.Fill(
            _accounts, options.Seed, options.CallCount, TimeSpan.FromDays(options.HistoryDays), Clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>The SID of the main account.</summary>
    public string AccountSid => _accounts.Main.Sid;

    /// <summary>The main account's auth token. It may act on the subaccount too.</summary>
    internal string AuthToken => _accounts.Main.AuthToken;

    /// <summary>The SID of the main account's one subaccount.</summary>
    public string SubaccountSid => _accounts.Sub.Sid;

    /// <summary>The subaccount's own auth token; valid for the subaccount only.</summary>
    internal string SubaccountAuthToken => _accounts.Sub.AuthToken;

    /// <summary>The SID of an API key of the main account.</summary>
    public string ApiKeySid => _accounts.ApiKeySid;

    /// <summary>The secret of the API key.</summary>
    internal string ApiKeySecret => _accounts.ApiKeySecret;

    /// <summary>The OAuth client that gets tokens for the main account, at <c>/v2/token</c>. They last an hour on <see cref="Clock"/>.</summary>
    public string OAuthClientId => _accounts.OAuthClientId;

    /// <summary>The secret of the OAuth client.</summary>
    internal string OAuthClientSecret => _accounts.OAuthClientSecret;

    /// <summary>The account SID of the test credentials: they can create calls only, by the magic numbers, and dial nothing.</summary>
    public string TestAccountSid => _accounts.Test.Sid;

    /// <summary>The auth token of the test credentials.</summary>
    internal string TestAuthToken => _accounts.Test.AuthToken;

    /// <summary>The clock that calls follow.</summary>
    public SandboxClock Clock { get; }

    /// <summary>
    /// How long a new call is answered with 404 when it is named by its SID, as Twilio may do for a moment; not negative, zero by
    /// default. It can be changed at any time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan NewCallDelay
    {
        get => _router.NewCallDelay;
        set => _router.NewCallDelay = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Zero or more.");
    }

    /// <summary>Which requests are to go wrong, and how; none at the start.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>The newest 10,000 requests in the order they were answered; a copy. Without credentials and bodies.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _log.Snapshot();

    /// <summary>How many requests there have been in all, including those that went wrong.</summary>
    public long RequestCount => _log.Count;

    /// <summary>The <c>To</c> of every create that was accepted, in order; a copy. A number that occurs twice was dialled twice.</summary>
    public IReadOnlyList<string> Dialled => _dialled.Snapshot();

    /// <summary>Every call that has been dialled by now, in the order of their times; a copy. Those of the start are none of them.</summary>
    public IReadOnlyList<SandboxRing> Rings => _rings.Until(Clock.GetUtcNow().UtcDateTime);

    /// <summary>Moves the clock forward, and with it every live call.</summary>
    /// <param name="time">How far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan time) => Clock.Advance(time);

    /// <summary>Every request passes here once, and may meet its fault before or after it is processed.</summary>
    internal ApiAnswer Answer(IncomingRequest request) => Answer(request, Faults.Meet(request));

    /// <summary>The same for a request whose fault is known already.</summary>
    internal ApiAnswer Answer(IncomingRequest request, FaultBehavior? fault)
    {
        var ticket = _headers.Arrive();
        var answer = fault is not null ? fault.Answer(new(request, Process, Clock)) : Process(request);
        _headers.Leave(ticket, answer);
        _log.Add(new(request.Method, request.PathAndQuery, answer.Status));
        return answer;
    }

    private ApiAnswer Process(IncomingRequest request)
    {
        try
        {
            return _router.Answer(request);
        }
        catch (Refusal refusal)
        {
            return ApiAnswer.Of(refusal.Error);
        }
    }
}

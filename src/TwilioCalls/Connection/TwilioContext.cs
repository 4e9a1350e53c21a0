using TwilioCalls.Sandbox;

namespace TwilioCalls;

/// <summary>Which account the cmdlets work on, where, and as whom. It never changes, and shows no secret.</summary>
public sealed class TwilioContext
{
    private readonly TwilioClientOptions _options;

    internal TwilioContext(TwilioClientOptions options)
    {
        _options = options;
        options.Validate();
    }

    /// <summary>The account whose calls are meant where a cmdlet names no other, <c>AC…</c>.</summary>
    public string AccountSid => _options.AccountSid;

    /// <summary>The SID that signs in: an account (<c>AC…</c>), an API key (<c>SK…</c>) or an OAuth client (<c>OQ…</c>).</summary>
    public string UserName => _options.Authentication.UserName;

    /// <summary>Where requests go.</summary>
    public Uri BaseUri => _options.BaseUri;

    /// <summary>The region, if one was chosen.</summary>
    public string? Region { get; internal init; }

    /// <summary>The edge, if one was chosen.</summary>
    public string? Edge { get; internal init; }

    /// <summary>The profile of the Twilio CLI that it was read from.</summary>
    public string? ProfileName { get; internal init; }

    /// <summary>Where the account came from: Connect-Twilio, the environment, the Twilio CLI, or the sandbox.</summary>
    public string AccountSource { get; internal init; } = "";

    /// <summary>Where the user name and its secret came from.</summary>
    public string CredentialSource { get; internal init; } = "";

    /// <summary>Where the address came from, or the region and edge that make it.</summary>
    public string EndpointSource { get; internal init; } = "";

    /// <summary>The country code that phone numbers without a plus belong to; null if they are refused.</summary>
    public string? DefaultCountryCode { get; internal init; }

    /// <summary>Whether calls are simulated: nothing leaves this process, no phone rings.</summary>
    public bool IsSandbox => Sandbox is not null;

    /// <summary>The virtual Twilio, if there is one: its clock can be moved, and its requests counted.</summary>
    public VirtualTwilio? Sandbox { get; internal init; }

    /// <summary>As whom requests are signed, and where that came from, for advice.</summary>
    internal string LoginSource => $"{CredentialSource}, as {UserName}";

    /// <summary>What a verbose line says about parts that were taken without blanks or quotes around them.</summary>
    internal IEnumerable<string> Notes { get; init; } = [];

    /// <summary>The clock that calls live by.</summary>
    internal TimeProvider Time => _options.Time;

    /// <summary>How long a request that dials is awaited after it was cancelled.</summary>
    internal TimeSpan DialCompletionTimeout => _options.DialCompletionTimeout;

    /// <summary>Waits on that clock.</summary>
    internal Task DelayAsync(TimeSpan time, CancellationToken cancellation) => _options.DelayAsync(time, cancellation);

    /// <summary>Makes a client for one cmdlet, which takes its messages.</summary>
    internal TwilioClient CreateClient(Action<string> log, Action<string> warn) => new(_options with { Log = log, Warn = warn });
}

using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Connection;
using TwilioCalls.Errors;
using TwilioCalls.Numbers;
using TwilioCalls.Parameters;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that sends requests: it has an account, and a client for it.</summary>
public abstract class TwilioCommand : AsyncCommand
{
    private int _requestCount;
    private TwilioContext? _context;
    private TwilioClient? _client;

    private protected TwilioCommand()
    {
    }

    /// <summary>The account whose calls are meant, if not the one signed in: a subaccount, <c>AC…</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AccountSid { get; set; }

    /// <summary>A context that <c>New-TwilioContext</c> made or <c>Connect-Twilio -PassThru</c> wrote, if not the current one.</summary>
    [Parameter, ContextTransformation]
    public TwilioContext? Context { get; set; }

    /// <summary>The account to work on. Found when first needed, so that -WhatIf works without one.</summary>
    private protected TwilioContext ActiveContext => _context ??= Resolve();

    /// <summary>The client of the context.</summary>
    private protected TwilioClient Client => _client ??= ActiveContext.CreateClient(
        line => Post(() =>
        {
            _requestCount++;
            WriteVerbose(line);
        }),
        line => Post(() => WriteWarning(line)));

    private protected override string? LoginSource => _context?.LoginSource;

    /// <summary>Requests that have been answered so far.</summary>
    private protected int RequestCount => _requestCount;

    /// <summary>The account that an operation names; null for the context's own.</summary>
    /// <exception cref="ArgumentException">It is no account's SID.</exception>
    private protected string? GetAccount() => string.IsNullOrEmpty(AccountSid) ? null : TwilioSid.CheckAccount(this.TrimSid(nameof(AccountSid), AccountSid!));

    /// <summary>Whose phone numbers those without a plus are: the command's country, else the context's; null if nobody said.</summary>
    /// <remarks>The environment names no country, so this needs no account.</remarks>
    /// <exception cref="ArgumentException">It is no country code.</exception>
    private protected NumberingPlan? NumbersOf(string? countryCode) => CountryCode.Read(
        string.IsNullOrWhiteSpace(countryCode) ? (_context ?? Context ?? CurrentContext.Connected)?.DefaultCountryCode : countryCode);

    /// <summary>
    /// Refuses a parameter that stands on the command line with nothing in it, such as an unset variable: a filter left out
    /// would mean all calls, a limit none, and an account another one. An empty cell of a file, which comes later, is left out.
    /// </summary>
    protected override void BeginProcessing()
    {
        var empty = MyInvocation.BoundParameters
            .Where(parameter => GetType().GetProperty(parameter.Key) is not null && IsEmpty(parameter.Value))
            .Select(parameter => parameter.Key)
            .FirstOrDefault();
        if (empty is not null)
        {
            ThrowTerminatingError(ErrorRecords.From(
                new InvalidParameterException($"{empty} is empty: give it a value, or leave it out.", empty), target: null, this));
        }
    }

    /// <summary>Writes a call, and remembers it for completion.</summary>
    private protected void WriteCall(Call call)
    {
        RecentCalls.Add(call);
        WriteObject(call);
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        string[] several => several.All(string.IsNullOrWhiteSpace),
        Uri { OriginalString.Length: 0 } => true,
        _ => false,
    };

    private TwilioContext Resolve()
    {
        var context = ContextResolver.ResolveFor(this, Context);
        foreach (var note in context.Notes)
        {
            WriteVerbose(note);
        }

        WriteVerbose($"Using account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.CredentialSource}).");
        return context;
    }
}

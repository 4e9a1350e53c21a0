using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Connection;
using TwilioCalls.Errors;
using TwilioCalls.Numbers;
using TwilioCalls.Parameters;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that makes a context: an account, what signs in to it, and where Twilio is reached.</summary>
public abstract class ContextCommand : AsyncCommand
{
    /// <summary>The parameter set of a login, the default.</summary>
    private protected const string CredentialSet = "Credential";

    private const string ProfileSet = "Profile";
    private const string SandboxSet = "Sandbox";

    private protected ContextCommand()
    {
    }

    /// <summary>An account SID (<c>AC…</c>) with the auth token, an API key (<c>SK…</c>) or OAuth client (<c>OQ…</c>) with its secret.</summary>
    [Parameter(ParameterSetName = CredentialSet, Mandatory = true, Position = 0, ValueFromPipeline = true), Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>A profile of the Twilio CLI.</summary>
    [Parameter(ParameterSetName = ProfileSet, Mandatory = true), ArgumentCompleter(typeof(ProfileCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>Puts a virtual Twilio behind the cmdlets: no account, no network, no bill.</summary>
    [Parameter(ParameterSetName = SandboxSet, Mandatory = true)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The account to work on, if not the one that signs in; needed with an API key or OAuth client.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = ProfileSet)]
    public string? AccountSid { get; set; }

    /// <summary>Twilio's region, for example <c>ie1</c>. Credentials belong to one region.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = ProfileSet)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Twilio's edge, for example <c>dublin</c>; by default the region's own.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = ProfileSet)]
    [ArgumentCompleter(typeof(EdgeCompleter))]
    public string? Edge { get; set; }

    /// <summary>Another address than Twilio's: https, or http on this machine.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = ProfileSet)]
    [TextTransformation(typeof(Uri), "a URL")]
    public Uri? BaseUri { get; set; }

    /// <summary>How many times a failed request is retried, where that does no harm; 0 to 20, by default 5.</summary>
    [Parameter, ValidateRange(0, RetryOptions.MaximumRetryLimit), WholeNumber("retries", IsNeeded = true)]
    public int MaximumRetryCount { get; set; } = RetryOptions.DefaultRetryCount;

    /// <summary>Seconds that one request may wait in all before it is repeated, 0 to 3600; by default 120.</summary>
    [Parameter, ValidateRange(0, RetryOptions.MaximumBudget), WholeNumber("seconds", IsNeeded = true)]
    public int RetryBudget { get; set; } = RetryOptions.DefaultBudget;

    /// <summary>Seconds that one attempt of a request may take, 1 to 600; by default 60.</summary>
    [Parameter, ValidateRange(TwilioClientOptions.MinimumTimeout, TwilioClientOptions.MaximumTimeout), WholeNumber("seconds", IsNeeded = true)]
    public int RequestTimeout { get; set; } = TwilioClientOptions.DefaultTimeout;

    /// <summary>The country code, 1 to 3 digits, that phone numbers without a plus belong to; by default they are refused.</summary>
    [Parameter]
    public string? DefaultCountryCode { get; set; }

    /// <summary>Makes one cheap request first, and goes on only if the login works.</summary>
    [Parameter]
    public SwitchParameter Test { get; set; }

    private protected override string ProgressStatus => "Testing the login";

    /// <summary>Makes a context of the parameters.</summary>
    protected override void ProcessRecord()
    {
        var context = Create();
        if (Test)
        {
            TryLogin(context);
        }

        foreach (var note in context.Notes)
        {
            WriteVerbose(note);
        }

        Take(context);
    }

    /// <summary>Does with the context what the cmdlet is for.</summary>
    private protected abstract void Take(TwilioContext context);

    private TwilioContext Create()
    {
        try
        {
            var settings = new RetrySettings(MaximumRetryCount, RetryBudget, RequestTimeout);
            var country = CountryCode.Read(DefaultCountryCode)?.CountryCode;
            return Sandbox
                ? SandboxContext.Create(settings, country)
                : ContextFactory.Create(ReadLogin(), Endpoint, settings, country);
        }
        catch (ArgumentException failure)
        {
            // The client knows a user name and a secret; here, both are the credential's.
            var parameter = failure.ParamName is "userName" or "secret" ? nameof(Credential) : failure.ParamName;
            ThrowTerminatingError(ErrorRecords.From(failure, target: null, this, parameter));
            throw;
        }
        catch (ContextException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure));
            throw;
        }
    }

    private void TryLogin(TwilioContext context)
    {
        try
        {
            var client = context.CreateClient(line => Post(() => WriteVerbose(line)), line => Post(() => WriteWarning(line)));
            Await(client.TestLoginAsync(StopToken));
            WriteVerbose($"The login as {context.UserName} works.");
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (TwilioException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, context.UserName, loginSource: context.LoginSource));
        }
    }

    private EndpointSettings Endpoint => new() { BaseUri = BaseUri, Region = Region, Edge = Edge, Source = MyInvocation.MyCommand.Name };

    private AccountLogin ReadLogin()
    {
        var login = ProfileName is null ? CredentialLogin() : CliConfiguration.Named(ProfileName);
        return AccountSid is null ? login : login with
        {
            AccountSid = PastedText.Trim(AccountSid),
            AccountSource = "-AccountSid",
            Trimmed = [.. login.Trimmed, .. Trimmed(AccountSid, nameof(AccountSid))],
        };
    }

    private AccountLogin CredentialLogin()
    {
        // Windows PowerShell puts a backslash before a user name without a domain.
        var given = Credential!.UserName.TrimStart('\\');
        var userName = PastedText.Trim(given);
        var secret = SecureText.Trim(Credential.Password);
        if (AccountSid is null && !TwilioSid.IsValid(userName, TwilioSid.Account))
        {
            throw new InvalidParameterException(
                $"AccountSid is missing: the user name is no account's SID, but {TwilioSid.Shown(userName)}, so give the account too.", nameof(AccountSid));
        }

        return new AccountLogin(AccountSid ?? userName, userName, secret, MyInvocation.MyCommand.Name + " -Credential")
        {
            Trimmed =
            [
                .. Trimmed(given, "The user name of Credential"),
                .. secret.Length < Credential.Password.Length ? ["The password of Credential"] : Array.Empty<string>(),
            ],
        };
    }

    private static string[] Trimmed(string given, string name) => PastedText.Trim(given).Length < given.Length ? [name] : [];
}

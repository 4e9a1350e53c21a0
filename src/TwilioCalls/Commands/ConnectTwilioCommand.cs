using System.Management.Automation;
using TwilioCalls.Completion;
using TwilioCalls.Connection;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>Chooses the account that the cmdlets work on, for the process.</summary>
[Cmdlet(VerbsCommunications.Connect, "Twilio", DefaultParameterSetName = CredentialSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Connect-Twilio.md")]
[OutputType(typeof(TwilioContext))]
public sealed class ConnectTwilioCommand : PSCmdlet, IDisposable
{
    private const string CredentialSet = "Credential";
    private const string ProfileSet = "Profile";
    private const string SandboxSet = "Sandbox";

    private readonly CancellationTokenSource _stop = new();

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
    public Uri? BaseUri { get; set; }

    /// <summary>Times that a request is repeated, where that does no harm; 0 to 20, by default 5.</summary>
    [Parameter, ValidateRange(0, RetryOptions.MaximumRetryLimit)]
    public int MaximumRetryCount { get; set; } = new RetryOptions().MaximumRetryCount;

    /// <summary>Seconds that one request may wait in all before it is repeated, 0 to 3600; by default 120.</summary>
    [Parameter, ValidateRange(0, 3600)]
    public int RetryBudget { get; set; } = (int)new RetryOptions().Budget.TotalSeconds;

    /// <summary>Seconds that one attempt of a request may take, 1 to 600; by default 60.</summary>
    [Parameter, ValidateRange(1, 600)]
    public int RequestTimeout { get; set; } = 60;

    /// <summary>Makes one cheap request first, and connects only if the login works.</summary>
    [Parameter]
    public SwitchParameter Test { get; set; }

    /// <summary>Writes the context, for the parameter Context of other cmdlets.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Connects.</summary>
    protected override void ProcessRecord()
    {
        var context = Create();
        if (Test)
        {
            TryLogin(context);
        }

        CurrentContext.Connected = context;
        if (context.IsSandbox)
        {
            WriteWarning("Connected to the sandbox: calls are only played, no phone rings, nothing is billed. Disconnect-Twilio ends it.");
        }

        WriteVerbose($"Connected to account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.CredentialSource}).");
        if (PassThru)
        {
            WriteObject(context);
        }
    }

    /// <summary>Ends the test of a login at once, for Ctrl+C.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Frees what the cmdlet holds. PowerShell calls it when the pipeline ends.</summary>
    public void Dispose() => _stop.Dispose();

    private TwilioContext Create()
    {
        try
        {
            var settings = new RetrySettings(MaximumRetryCount, RetryBudget, RequestTimeout);
            return Sandbox
                ? SandboxContext.Create(settings)
                : ContextFactory.Create(ReadLogin(), new EndpointSettings { BaseUri = BaseUri, Region = Region, Edge = Edge }, settings);
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, target: null, this));
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
        using var pipeline = new PipelineThread();
        try
        {
            var client = context.CreateClient(
                line => pipeline.Post(() => WriteVerbose(line)), line => pipeline.Post(() => WriteWarning(line)));
            pipeline.Await(new ValueTask<bool>(client.TestLoginAsync(_stop.Token)));
            WriteVerbose($"The login as {context.UserName} works.");
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (TwilioException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, context.UserName));
        }
    }

    private AccountLogin ReadLogin()
    {
        var login = ProfileName is null ? CredentialLogin() : CliConfiguration.Named(ProfileName);
        return AccountSid is null ? login : login with { AccountSid = AccountSid, AccountSource = "-AccountSid" };
    }

    private AccountLogin CredentialLogin()
    {
        var userName = Credential!.UserName.TrimStart('\\');
        if (AccountSid is null && !TwilioSid.IsValid(userName, TwilioSid.Account))
        {
            throw new InvalidParameterException(
                $"AccountSid is missing: the user name '{userName}' is no account's SID, so give the account too.", nameof(AccountSid));
        }

        return new AccountLogin(AccountSid ?? userName, userName, Credential.Password, "Connect-Twilio -Credential");
    }
}

using System.Management.Automation;
using TwilioCalls.Completion;
using TwilioCalls.Context;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Commands;

/// <summary>Chooses the account that the cmdlets work on, for the process.</summary>
[Cmdlet(VerbsCommunications.Connect, "Twilio", DefaultParameterSetName = CredentialSet)]
[OutputType(typeof(TwilioContext))]
public sealed class ConnectTwilioCommand : PSCmdlet
{
    private const string CredentialSet = "Credential";
    private const string ProfileSet = "Profile";
    private const string SandboxSet = "Sandbox";

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

    /// <summary>Writes the context, for the parameter Context of other cmdlets.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Connects.</summary>
    protected override void ProcessRecord()
    {
        var context = Create();
        CurrentContext.Connected = context;
        if (context.IsSandbox)
        {
            WriteWarning("Connected to the sandbox: calls are only played, no phone rings, nothing is billed. Disconnect-Twilio ends it.");
        }

        WriteVerbose($"Connected to account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.Source}).");
        if (PassThru)
        {
            WriteObject(context);
        }
    }

    private TwilioContext Create()
    {
        try
        {
            return Sandbox ? SandboxContext.Create() : ContextFactory.Create(
                Login(), new Endpoint { BaseUri = BaseUri, Region = Region, Edge = Edge });
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, target: null));
            throw;
        }
        catch (ContextException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure));
            throw;
        }
    }

    private Login Login()
    {
        var login = ProfileName is null ? CredentialLogin() : CliConfiguration.Named(ProfileName);
        return AccountSid is null ? login : login with { AccountSid = AccountSid };
    }

    private Login CredentialLogin()
    {
        var userName = Credential!.UserName.TrimStart('\\');
        if (AccountSid is null && !Sid.IsValid(userName, Sid.Account))
        {
            throw new ArgumentException(
                $"AccountSid is missing: the user name '{userName}' is no account's SID, so give the account too.", nameof(AccountSid));
        }

        return new Login(AccountSid ?? userName, userName, Credential.Password, "Connect-Twilio -Credential");
    }
}

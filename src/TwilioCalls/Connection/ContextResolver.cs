using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Connection;

/// <summary>Finds the account to work with: the one named, the one connected, the environment's, the Twilio CLI's.</summary>
internal static class ContextResolver
{
    /// <exception cref="ContextException">There is none, or it is not whole.</exception>
    private static TwilioContext Resolve(TwilioContext? named) =>
        named ?? CurrentContext.Connected ?? Ambient() ?? throw new ContextException(
            ErrorIds.NotConnected,
            "There is no Twilio account to work with.",
            "Run Connect-Twilio, or set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN (or TWILIO_API_KEY and TWILIO_API_SECRET). "
            + "To try without an account: Connect-Twilio -Sandbox.");

    /// <summary>The same for a cmdlet: without an account, nothing further can be done, so that ends the command.</summary>
    public static TwilioContext ResolveFor(Cmdlet cmdlet, TwilioContext? named)
    {
        try
        {
            return Resolve(named);
        }
        catch (ContextException failure)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(failure));
            throw;
        }
    }

    private static TwilioContext? Ambient()
    {
        var login = TwilioEnvironment.ReadLogin() ?? CliConfiguration.Read()?.ActiveLogin();
        try
        {
            return login is null ? null : ContextFactory.Create(login, new EndpointSettings());
        }
        catch (ArgumentException cause)
        {
            // No parameter was given: what is wrong lies where the account came from.
            throw new ContextException(
                ErrorIds.AccountUnusable, $"The account of the {login!.Source} cannot be used. {cause.Message}",
                "Fix it there, or sign in with Connect-Twilio -Credential.", cause);
        }
    }
}

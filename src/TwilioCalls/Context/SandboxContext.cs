using TwilioCalls.Sandbox;

namespace TwilioCalls.Context;

/// <summary>Puts a virtual Twilio behind the cmdlets.</summary>
internal static class SandboxContext
{
    public static TwilioContext Create()
    {
        var sandbox = new VirtualTwilio(new SandboxOptions());
        return new TwilioContext(
            new TwilioClientOptions
            {
                Authentication = TwilioAuthentication.Create(sandbox.AccountSid, Login.Secure(sandbox.AuthToken)),
                AccountSid = sandbox.AccountSid,
                Handler = new SandboxHandler(sandbox),
                Time = sandbox.Clock,
            },
            "sandbox")
        {
            Sandbox = sandbox,
        };
    }
}

using TwilioCalls.Sandbox;

namespace TwilioCalls.Connection;

/// <summary>Puts a virtual Twilio behind the cmdlets.</summary>
internal static class SandboxContext
{
    private const string Source = "sandbox";

    public static TwilioContext Create(RetrySettings? settings = null, string? countryCode = null)
    {
        var sandbox = new VirtualTwilio(new SandboxOptions());
        var options = new TwilioClientOptions
        {
            Authentication = TwilioAuthentication.Create(sandbox.AccountSid, SecureText.From(sandbox.AuthToken)),
            AccountSid = sandbox.AccountSid,
            Handler = new SandboxHandler(sandbox),
            Time = sandbox.Clock,
            Delay = (time, _) =>
            {
                // Nobody waits for simulated calls: the sandbox's clock jumps ahead.
                sandbox.Advance(time);
                return Task.CompletedTask;
            },
        };
        return new TwilioContext(RetrySettings.Apply(options, settings))
        {
            AccountSource = Source,
            CredentialSource = Source,
            EndpointSource = Source,
            DefaultCountryCode = countryCode,
            Sandbox = sandbox,
        };
    }
}

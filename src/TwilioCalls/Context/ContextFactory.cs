namespace TwilioCalls.Context;

/// <summary>Makes a context of a login and a place.</summary>
internal static class ContextFactory
{
    /// <exception cref="ArgumentException">A part of it is not allowed; the message names it.</exception>
    public static TwilioContext Create(Login login, Endpoint endpoint)
    {
        var region = endpoint.Region ?? TwilioEnvironment.Region ?? login.Region;
        var edge = endpoint.Edge ?? TwilioEnvironment.Edge ?? login.Edge;
        var custom = endpoint.BaseUri ?? (endpoint is { Region: null, Edge: null } ? TwilioEnvironment.BaseUri : null);
        return new TwilioContext(
            new TwilioClientOptions
            {
                Authentication = TwilioAuthentication.Create(login.UserName, login.Secret),
                AccountSid = login.AccountSid,
                BaseAddress = custom is null ? TwilioEndpoint.For(region, edge) : TwilioEndpoint.Custom(custom),
            },
            login.Source)
        {
            Region = custom is null ? region : null,
            Edge = custom is null ? edge : null,
            ProfileName = login.ProfileName,
        };
    }
}

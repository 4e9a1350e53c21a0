namespace TwilioCalls.Connection;

/// <summary>Makes a context of a login and a place.</summary>
internal static class ContextFactory
{
    /// <exception cref="ArgumentException">A part of it is not allowed; the message names it.</exception>
    public static TwilioContext Create(Login login, Endpoint wanted, Patience? patience = null)
    {
        var place = wanted.IsEmpty ? Ambient(login) : Named(wanted, login);
        var options = new TwilioClientOptions
        {
            Authentication = TwilioAuthentication.Create(login.UserName, login.Secret),
            AccountSid = login.AccountSid,
            BaseAddress = place.BaseUri is { } custom ? TwilioEndpoint.Custom(custom) : TwilioEndpoint.For(place.Region, place.Edge),
        };
        return new TwilioContext(Patience.Apply(options, patience))
        {
            Region = place.Region,
            Edge = place.Edge,
            ProfileName = login.ProfileName,
            AccountSource = login.AccountSource ?? login.Source,
            CredentialSource = login.Source,
            EndpointSource = place.Source,
        };
    }

    /// <summary>The place that the user names. Credentials belong to a region: an edge alone does not change it.</summary>
    private static Endpoint Named(Endpoint wanted, Login login) => wanted with
    {
        Region = wanted is { BaseUri: null, Region: null } ? login.Region : wanted.Region,
        Source = "Connect-Twilio",
    };

    /// <summary>The place that the environment names, else the one that comes with the login, else Twilio's own.</summary>
    private static Endpoint Ambient(Login login)
    {
        var environment = TwilioEnvironment.Endpoint;
        if (!environment.IsEmpty)
        {
            return environment;
        }

        return login is { Region: null, Edge: null }
            ? new Endpoint()
            : new Endpoint { Region = login.Region, Edge = login.Edge, Source = login.Source };
    }
}

using TwilioCalls.Parameters;

namespace TwilioCalls.Connection;

/// <summary>Makes a context of a login and an endpoint.</summary>
internal static class ContextFactory
{
    /// <exception cref="ArgumentException">A part of it is not allowed; the message names it.</exception>
    public static TwilioContext Create(AccountLogin login, EndpointSettings requested, RetrySettings? settings = null, string? countryCode = null)
    {
        var endpoint = requested.IsEmpty ? Ambient(login) : Named(requested, login);
        var options = new TwilioClientOptions
        {
            Authentication = TwilioAuthentication.Create(login.UserName, login.Secret),
            AccountSid = login.AccountSid,
            BaseUri = endpoint.BaseUri is { } custom ? TwilioEndpoint.Custom(custom) : TwilioEndpoint.For(endpoint.Region, endpoint.Edge),
        };
        return new TwilioContext(RetrySettings.Apply(options, settings))
        {
            Region = endpoint.Region,
            Edge = endpoint.Edge,
            ProfileName = login.ProfileName,
            AccountSource = login.AccountSource ?? login.Source,
            CredentialSource = login.Source,
            EndpointSource = endpoint.Source,
            Notes = login.Trimmed.Concat(endpoint.Trimmed).Select(PastedText.Note),
            DefaultCountryCode = countryCode,
        };
    }

    /// <summary>The endpoint that the user names. Credentials belong to a region: an edge alone does not change it.</summary>
    private static EndpointSettings Named(EndpointSettings requested, AccountLogin login) => requested with
    {
        Region = requested is { BaseUri: null, Region: null } ? login.Region : requested.Region,
    };

    /// <summary>The endpoint that the environment names, else the one that comes with the login, else Twilio's own.</summary>
    private static EndpointSettings Ambient(AccountLogin login)
    {
        var environment = TwilioEnvironment.Endpoint;
        if (!environment.IsEmpty)
        {
            return environment;
        }

        return login is { Region: null, Edge: null }
            ? new EndpointSettings()
            : new EndpointSettings { Region = login.Region, Edge = login.Edge, Source = login.Source };
    }
}

using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Connection;

/// <summary>The environment variables that Twilio's own tools read, and one of ours for the address.</summary>
internal static class TwilioEnvironment
{
    private const string AccountSidName = "TWILIO_ACCOUNT_SID";
    private const string AuthTokenName = "TWILIO_AUTH_TOKEN";
    private const string ApiKeyName = "TWILIO_API_KEY";
    private const string ApiSecretName = "TWILIO_API_SECRET";
    private const string RegionName = "TWILIO_REGION";
    private const string EdgeName = "TWILIO_EDGE";
    private const string BaseUriName = "TWILIO_BASE_URI";

    /// <summary>The endpoint that the environment names; an address goes before a region.</summary>
    /// <exception cref="ContextException">The address is no URL.</exception>
    public static EndpointSettings Endpoint
    {
        get
        {
            var endpoint = BaseUri is { } address
                ? new EndpointSettings { BaseUri = address }
                : new EndpointSettings { Region = Read(RegionName), Edge = Read(EdgeName) };
            return endpoint with { Source = "environment", Trimmed = Trimmed(BaseUriName, RegionName, EdgeName) };
        }
    }

    private static Uri? BaseUri => Read(BaseUriName) is not { } text
        ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && TwilioEndpoint.IsSafe(address)
            ? address
            : throw Broken(
                $"{BaseUriName} is no address that credentials can be sent to.",
                $"Set {BaseUriName} to an https address, or an http address of this machine.");

    /// <summary>The login; null if the environment has none.</summary>
    /// <exception cref="ContextException">
    /// The environment has a part of one. To go on with another account than half-set variables mean would be worse.
    /// </exception>
    public static AccountLogin? ReadLogin()
    {
        var account = Read(AccountSidName);
        var (token, key, secret) = (Read(AuthTokenName), Read(ApiKeyName), Read(ApiSecretName));
        if (account is null && token is null && key is null && secret is null)
        {
            return null;
        }

        if (account is null)
        {
            throw Broken($"The environment has Twilio credentials, but not {AccountSidName}.", $"Set {AccountSidName} too.");
        }

        CheckSid(AccountSidName, account, TwilioSid.Account);
        CheckSid(ApiKeyName, key, TwilioSid.ApiKey);
        if ((key is null) != (secret is null))
        {
            throw Broken(
                $"The environment has {(key is null ? ApiSecretName : ApiKeyName)} without {(key is null ? ApiKeyName : ApiSecretName)}.",
                "Set both, or neither.");
        }

        var login = key is not null
            ? new AccountLogin(account, key, SecureText.From(secret!), "environment, API key")
            : token is not null
                ? new AccountLogin(account, account, SecureText.From(token), "environment, auth token")
                : throw Broken(
                    $"The environment has {AccountSidName}, but nothing to sign in with.",
                    $"Set {AuthTokenName}, or {ApiKeyName} and {ApiSecretName}.");
        return login with { Trimmed = Trimmed(AccountSidName, AuthTokenName, ApiKeyName, ApiSecretName) };
    }

    private static void CheckSid(string name, string? value, string prefix)
    {
        if (value is not null && !TwilioSid.IsValid(value, prefix))
        {
            throw Broken($"{name} is no SID, but {TwilioSid.Shown(value)}.", $"Set {name} to {prefix} followed by 32 hexadecimal digits.");
        }
    }

    private static ContextException Broken(string message, string advice) => new(ErrorIds.EnvironmentIncomplete, message, advice);

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && PastedText.Trim(value) is { Length: > 0 } inner ? inner : null;

    private static string[] Trimmed(params string[] names) =>
        [.. names.Where(name => Read(name) is { } inner && inner != Environment.GetEnvironmentVariable(name))];
}

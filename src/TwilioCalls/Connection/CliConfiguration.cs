using System.Text.Json;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Connection;

/// <summary>The Twilio CLI's own configuration file, <c>~/.twilio-cli/config.json</c>. It is only read.</summary>
internal sealed class CliConfiguration
{
    private readonly string _path;
    private readonly string? _activeProfile;
    private readonly Dictionary<string, CliProfile> _profiles;

    private static string DefaultPath => Path.Combine(Home, ".twilio-cli", "config.json");

    /// <summary>Empty where the user has none: then there is no configuration, least of all in the current folder.</summary>
    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private CliConfiguration(string path, CliConfigurationFile file)
    {
        _path = path;
        _activeProfile = file.ActiveProject;
        _profiles = new(file.Profiles ?? [], StringComparer.Ordinal);
    }

    /// <summary>The names of the profiles.</summary>
    public IEnumerable<string> ProfileNames => _profiles.Keys;

    /// <summary>Reads the file; null if there is none.</summary>
    /// <exception cref="ContextException">The file cannot be read, or is not what the CLI writes.</exception>
    public static CliConfiguration? Read()
    {
        var path = DefaultPath;
        try
        {
            return Home.Length > 0 && File.Exists(path)
                ? new CliConfiguration(path, JsonSerializer.Deserialize(File.ReadAllBytes(path), CliJson.Default.CliConfigurationFile)
                    ?? throw new JsonException("It is empty."))
                : null;
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ContextException(
                ErrorIds.ProfileUnreadable, $"The Twilio CLI's configuration {path} cannot be read: {cause.Message}",
                "Fix the file with the Twilio CLI, or sign in with Connect-Twilio -Credential.", cause);
        }
    }

    /// <summary>The login of a profile that was asked for by name.</summary>
    /// <exception cref="ContextException">The file or the profile is not there, or not whole.</exception>
    public static AccountLogin Named(string name) => (Read() ?? throw new ContextException(
        ErrorIds.ProfileNotFound, $"There is no profile '{name}': the Twilio CLI's configuration {DefaultPath} does not exist.",
        "Create a profile with the Twilio CLI, or sign in with Connect-Twilio -Credential.")).ReadLogin(name);

    /// <summary>The login of the profile that the CLI uses now; null if it uses none.</summary>
    /// <exception cref="ContextException">The profile is not there, or not whole.</exception>
    public AccountLogin? ActiveLogin() => _activeProfile is { Length: > 0 } ? ReadLogin(_activeProfile) : null;

    /// <summary>The login of a profile.</summary>
    /// <exception cref="ContextException">The profile is not there, or not whole.</exception>
    public AccountLogin ReadLogin(string name)
    {
        if (!_profiles.TryGetValue(name, out var profile))
        {
            throw new ContextException(
                ErrorIds.ProfileNotFound, $"The Twilio CLI's configuration {_path} has no profile '{name}'.",
                _profiles.Count == 0 ? "Add one with the Twilio CLI." : "It has: " + string.Join(", ", _profiles.Keys) + ".");
        }

        return TwilioSid.IsValid(profile.AccountSid, TwilioSid.Account) && TwilioSid.IsValid(profile.ApiKey, TwilioSid.ApiKey) && !string.IsNullOrEmpty(profile.ApiSecret)
            ? new AccountLogin(profile.AccountSid!, profile.ApiKey!, SecureText.From(profile.ApiSecret!), $"Twilio CLI, profile {name}")
            {
                Region = profile.Region,
                Edge = profile.Edge,
                ProfileName = name,
            }
            : throw new ContextException(
                ErrorIds.ProfileIncomplete, $"The profile '{name}' in {_path} lacks a good accountSid, apiKey or apiSecret.",
                "Create the profile again with the Twilio CLI, or sign in with Connect-Twilio -Credential.");
    }
}

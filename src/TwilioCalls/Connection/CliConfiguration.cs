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

    /// <summary>
    /// Empty where the user has none: then there is no configuration, least of all in the current folder. On Windows, the CLI goes by
    /// the variable, which a session can set; the system's own answer does not follow it.
    /// </summary>
    private static string Home =>
        Path.DirectorySeparatorChar == '\\' && Environment.GetEnvironmentVariable("USERPROFILE") is { } profile && Path.IsPathRooted(profile)
            ? profile
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

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
        catch (JsonException cause)
        {
            // Its message can quote a part of the file, and the file holds secrets.
            throw new ContextException(
                ErrorIds.ProfileUnreadable,
                $"The Twilio CLI's configuration {path} is not the JSON that was expected: look at line {cause.LineNumber + 1}, byte {cause.BytePositionInLine + 1}.",
                "Fix the file with the Twilio CLI, or sign in with Connect-Twilio -Credential.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ContextException(
                ErrorIds.ProfileUnreadable, $"The Twilio CLI's configuration {path} cannot be read: {cause.Message}",
                "Fix the file with the Twilio CLI, or sign in with Connect-Twilio -Credential.", cause);
        }
    }

    /// <summary>The login of a profile that was asked for by name.</summary>
    /// <exception cref="ContextException">The file or the profile is not there, or not whole.</exception>
    public static AccountLogin Named(string name) => (Read() ?? throw new ContextException(
        ErrorIds.ProfileNotFound, $"There is no profile of the name given ({GivenText.Describe(name)}): the Twilio CLI's configuration {DefaultPath} does not exist.",
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
                ErrorIds.ProfileNotFound, $"The Twilio CLI's configuration {_path} has no profile of the name given ({GivenText.Describe(name)}).",
                _profiles.Count == 0 ? "Add one with the Twilio CLI." : "It has: " + string.Join(", ", _profiles.Keys) + ".");
        }

        var (account, key, secret) = (PastedText.Trim(profile.AccountSid ?? ""), PastedText.Trim(profile.ApiKey ?? ""), PastedText.Trim(profile.ApiSecret ?? ""));
        return TwilioSid.IsValid(account, TwilioSid.Account) && TwilioSid.IsValid(key, TwilioSid.ApiKey) && secret.Length > 0
            ? new AccountLogin(account, key, SecureText.From(secret), $"Twilio CLI, profile {name}")
            {
                Region = profile.Region,
                Edge = profile.Edge,
                ProfileName = name,
                Trimmed =
                [
                    .. new[] { ("accountSid", profile.AccountSid, account), ("apiKey", profile.ApiKey, key), ("apiSecret", profile.ApiSecret, secret) }
                        .Where(part => part.Item2 != part.Item3)
                        .Select(part => $"{part.Item1} of the profile {name}"),
                ],
            }
            : throw new ContextException(
                ErrorIds.ProfileIncomplete, $"The profile '{name}' in {_path} lacks a good accountSid, apiKey or apiSecret.",
                "Create the profile again with the Twilio CLI, or sign in with Connect-Twilio -Credential.");
    }
}

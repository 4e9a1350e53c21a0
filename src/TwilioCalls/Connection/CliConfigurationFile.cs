using System.Text.Json.Serialization;

namespace TwilioCalls.Connection;

/// <summary>What of the CLI's configuration file matters here.</summary>
internal sealed class CliConfigurationFile
{
    public Dictionary<string, CliProfile>? Profiles { get; set; }

    public string? ActiveProject { get; set; }
}

/// <summary>A profile: an account with an API key of it.</summary>
internal sealed class CliProfile
{
    public string? AccountSid { get; set; }

    public string? ApiKey { get; set; }

    public string? ApiSecret { get; set; }

    public string? Region { get; set; }

    public string? Edge { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CliConfigurationFile))]
internal sealed partial class CliJson : JsonSerializerContext;

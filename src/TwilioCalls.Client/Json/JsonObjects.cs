using System.Text.Json;

namespace TwilioCalls.Json;

/// <summary>Goes through the properties of an object.</summary>
internal static class JsonObjects
{
    /// <summary>Whether the value that the reader is at is an object.</summary>
    /// <exception cref="JsonException">It is neither an object nor null.</exception>
    public static bool IsObject(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        var other => throw new JsonException($"There is a value of the kind {other} where an object belongs."),
    };

    /// <summary>Goes to the next name of the object, or to its end.</summary>
    /// <returns>Whether there is a name.</returns>
    public static bool NextName(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the end of the body.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public static void End(this ref Utf8JsonReader reader) => reader.Read();
}

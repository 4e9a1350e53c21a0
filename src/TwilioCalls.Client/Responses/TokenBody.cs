using System.Text.Json;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>The answer to a request for an OAuth token.</summary>
internal sealed class TokenBody
{
    public string? AccessToken { get; private set; }

    /// <summary>Seconds that it is good for.</summary>
    public int? ExpiresIn { get; private set; }

    /// <summary>Reads a body. Nothing in it is tolerated: a token that is only guessed would sign every request that follows.</summary>
    /// <returns>What it says; null if it is null.</returns>
    /// <exception cref="JsonException">The body is something else.</exception>
    public static TokenBody? Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        var token = reader.IsObject() ? new TokenBody() : null;
        while (token is not null && reader.NextName())
        {
            var name = reader.GetTolerantString();
            reader.Read();
            switch (name)
            {
                case "access_token" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    token.AccessToken = reader.GetTolerantString();
                    break;
                case "expires_in" when reader.TokenType is JsonTokenType.Null:
                    token.ExpiresIn = null;
                    break;
                case "expires_in":
                    token.ExpiresIn = JsonValue.Read(ref reader).ToWholeNumber() ?? throw new JsonException("The life of the token is no number.");
                    break;
                case "access_token":
                    throw new JsonException("The token is no text.");
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.End();
        return token;
    }
}

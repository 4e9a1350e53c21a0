using System.Text.Json;
using TwilioCalls.Framework;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>
/// Reads an event, whose two objects Twilio's document does not describe: what is missing, or of another kind than expected, is null.
/// </summary>
internal static class EventReader
{
    /// <param name="body">The body, at the start of the object.</param>
    public static CallEvent Read(ref BodyReader body)
    {
        ref var reader = ref body.Json;
        var (one, start) = (new CallEvent(), (int)reader.TokenStartIndex);
        while (reader.NextName())
        {
            var name = reader.GetTolerantString();
            reader.Read();
            switch (name)
            {
                case "request" when reader.TokenType == JsonTokenType.StartObject:
                    ReadRequest(ref reader, one);
                    break;
                case "response" when reader.TokenType == JsonTokenType.StartObject:
                    ReadResponse(ref reader, one);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        one.Digest = Convert.ToBase64String(body.From(start).Sha256());
        return one;
    }

    private static void ReadRequest(ref Utf8JsonReader reader, CallEvent one)
    {
        while (reader.NextName())
        {
            var name = reader.GetTolerantString();
            reader.Read();
            switch (name)
            {
                case "method":
                    one.Method = Value(ref reader).ToText();
                    break;
                case "url":
                    one.Url = Value(ref reader).ToText();
                    break;
                case "parameters" when reader.TokenType == JsonTokenType.StartObject:
                    ReadParameters(ref reader, one);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static void ReadParameters(ref Utf8JsonReader reader, CallEvent one)
    {
        while (reader.NextName())
        {
            var name = reader.GetTolerantString();
            reader.Read();
            var value = Value(ref reader);
            one.CallStatus = name == "call_status" ? value.ToText() : one.CallStatus;
        }
    }

    private static void ReadResponse(ref Utf8JsonReader reader, CallEvent one)
    {
        while (reader.NextName())
        {
            var name = reader.GetTolerantString();
            reader.Read();
            var value = Value(ref reader);
            switch (name)
            {
                case "date_created":
                    one.Time = value.ToTime().Moment;
                    break;
                case "request_duration":
                    one.Duration = value.ToWholeNumber();
                    break;
                case "response_code":
                    one.StatusCode = value.ToWholeNumber();
                    break;
                case "content_type":
                    one.ContentType = value.ToText();
                    break;
                case "response_body":
                    one.Length = value.ToText()?.Length;
                    break;
            }
        }
    }

    /// <summary>A flag is no text: where there should be text, it says nothing.</summary>
    private static JsonValue Value(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? default : JsonValue.Read(ref reader);
}

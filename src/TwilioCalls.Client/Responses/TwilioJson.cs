using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Serializers generated at compile time: no reflection, and quick to start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(UnknownValueConverter)])]
[JsonSerializable(typeof(CallPageBody))]
[JsonSerializable(typeof(NotificationPageBody))]
[JsonSerializable(typeof(EventPageBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenBody))]
internal sealed partial class TwilioJson : JsonSerializerContext
{
    // Slower on every text, so it is asked only where the quick way failed.
    private static readonly Lazy<TwilioJson> Tolerant =
        new(() => new TwilioJson(new JsonSerializerOptions(Default!.Options) { Converters = { new TextConverter() } }));

    /// <summary>
    /// Reads a body, also one with malformed text, such as half of a surrogate pair in a caller's name, or with an object where
    /// there should be text.
    /// </summary>
    /// <exception cref="JsonException">The body is something else.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> body, Func<TwilioJson, JsonTypeInfo<T>> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type(Default));
        }
        catch (JsonException)
        {
            return JsonSerializer.Deserialize(SurrogateEscapes.Mended(body), type(Tolerant.Value));
        }
    }

    /// <summary>Reads one call.</summary>
    /// <exception cref="JsonException">The body is not a call.</exception>
    public static Call ReadCall(ReadOnlySpan<byte> body)
    {
        var call = Read(body, static json => json.Call);
        return call is { Sid.Length: > 0 } ? Kept(call, body) : throw new JsonException("The answer holds no call.");
    }

    /// <summary>Reads a page of a listing of calls.</summary>
    /// <exception cref="JsonException">The body is not a page of calls.</exception>
    /// <exception cref="TwilioException">The page has more calls than can be asked for.</exception>
    public static Page<Call> ReadPage(ReadOnlySpan<byte> body)
    {
        var page = Page(Read(body, static json => json.CallPageBody)).ToPage();
        foreach (var call in page.Items)
        {
            Kept(call, body);
        }

        return page;
    }

    /// <summary>Reads a page of a call's notifications.</summary>
    /// <exception cref="JsonException">The body is not a page of notifications.</exception>
    /// <exception cref="TwilioException">The page has more of them than can be asked for.</exception>
    public static Page<CallNotification> ReadNotifications(ReadOnlySpan<byte> body) =>
        Page(Read(body, static json => json.NotificationPageBody)).ToPage();

    /// <summary>Reads a page of a call's events.</summary>
    /// <exception cref="JsonException">The body is not a page of events.</exception>
    /// <exception cref="TwilioException">The page has more of them than can be asked for.</exception>
    public static Page<CallEvent> ReadEvents(ReadOnlySpan<byte> body) =>
        Page(Read(body, static json => json.EventPageBody)).ToPage();

    /// <summary>Reads the answer to a deletion, which is empty. A gateway's page with a status of 200 is no such answer.</summary>
    /// <exception cref="JsonException">There is something, and it is not JSON.</exception>
    public static bool ReadNothing(ReadOnlySpan<byte> body)
    {
        for (var reader = new Utf8JsonReader(body); !body.IsEmpty && reader.Read();)
        {
            // To the end: half a body may be that of a gateway's page.
        }

        return true;
    }

    private static T Page<T>(T? body) => body ?? throw new JsonException("The answer holds no list.");

    private static Call Kept(Call call, ReadOnlySpan<byte> body)
    {
        call.RawSubresourceUris?.Keep(body);
        return call;
    }
}

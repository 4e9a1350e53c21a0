using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioCalls.Paging;

namespace TwilioCalls.Json;

/// <summary>Serializers generated at compile time: no reflection, and quick to start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(CallPage))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenBody))]
internal sealed partial class TwilioJson : JsonSerializerContext
{
    /// <summary>Reads one call.</summary>
    /// <exception cref="JsonException">The body is not a call.</exception>
    public static Call ReadCall(ReadOnlySpan<byte> body)
    {
        var call = JsonSerializer.Deserialize(body, Default.Call);
        return call is { Sid.Length: > 0 } ? Kept(call, body) : throw new JsonException("The answer holds no call.");
    }

    /// <summary>Reads a page of a listing.</summary>
    /// <exception cref="JsonException">The body is not a page of calls.</exception>
    public static CallPage ReadPage(ReadOnlySpan<byte> body)
    {
        var page = JsonSerializer.Deserialize(body, Default.CallPage);
        if (page?.Calls is null)
        {
            throw new JsonException("The answer holds no list of calls.");
        }

        foreach (var call in page.Calls)
        {
            Kept(call ?? throw new JsonException("The list holds something that is no call."), body);
        }

        return page;
    }

    /// <summary>Reads the answer to a deletion, which is empty. A gateway's page with a status of 200 is no such answer.</summary>
    /// <exception cref="JsonException">There is something, and it is not JSON.</exception>
    public static bool ReadNothing(ReadOnlySpan<byte> body) =>
        body.IsEmpty || JsonSerializer.Deserialize(body, Default.JsonElement).ValueKind != JsonValueKind.Undefined;

    private static Call Kept(Call call, ReadOnlySpan<byte> body)
    {
        call.RawSubresourceUris?.Keep(body);
        return call;
    }
}

using System.Text.Json;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Reads the bodies of answers.</summary>
internal static class TwilioJson
{
    /// <summary>Reads one call.</summary>
    /// <exception cref="JsonException">The body is not a call.</exception>
    public static Call ReadCall(ReadOnlySpan<byte> body)
    {
        var reader = new BodyReader(body);
        reader.Json.Read();
        var call = reader.Json.IsObject() ? CallReader.Read(ref reader) : null;
        reader.Json.End();
        return call is { Sid.Length: > 0 } ? call : throw new JsonException("The answer holds no call.");
    }

    /// <summary>Reads a page of a listing of calls.</summary>
    /// <exception cref="JsonException">The body is not a page of calls.</exception>
    /// <exception cref="TwilioException">The page has more calls than can be asked for.</exception>
    public static Page<Call> ReadPage(ReadOnlySpan<byte> body) => new PageReader<Call>("calls", CallRun.Read).Read(body);

    /// <summary>Reads a page of a call's notifications.</summary>
    /// <exception cref="JsonException">The body is not a page of notifications.</exception>
    /// <exception cref="TwilioException">The page has more of them than can be asked for.</exception>
    public static Page<CallNotification> ReadNotifications(ReadOnlySpan<byte> body) =>
        new PageReader<CallNotification>("notifications", static (ref reader, items) => items.Add(NotificationReader.Read(ref reader.Json))).Read(body);

    /// <summary>Reads a page of a call's events.</summary>
    /// <exception cref="JsonException">The body is not a page of events.</exception>
    /// <exception cref="TwilioException">The page has more of them than can be asked for.</exception>
    public static Page<CallEvent> ReadEvents(ReadOnlySpan<byte> body) =>
        new PageReader<CallEvent>("events", static (ref reader, items) => items.Add(EventReader.Read(ref reader))).Read(body);

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
}

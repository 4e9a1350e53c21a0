using System.Runtime.CompilerServices;
using TwilioCalls.Framework;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Reads a call of a list, and at once those that follow and are written like it, as Twilio's are.</summary>
internal static class CallRun
{
    /// <summary>Reads the call that the reader is at, and those that follow as far as they are plain.</summary>
    [MethodImpl(Jit.AtOnce)]
    public static void Read(ref BodyReader body, List<Call> calls)
    {
        calls.Add(CallReader.Read(ref body));
        var json = new PlainJson(body.Rest);
        var end = json.Rest;
        while (calls.Count < PageLimit.Items && json.Take((byte)',') && CallReader.TryReadPlain(ref json, body) is { } call)
        {
            calls.Add(call);
            end = json.Rest;
        }

        body.GoOnAt(end);
    }
}

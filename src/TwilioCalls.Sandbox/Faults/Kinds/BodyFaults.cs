using System.Text.Json;
using System.Text.Json.Nodes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Answers to processed requests whose body does not arrive as it should. An answer without a body arrives unchanged.</summary>
internal static class BodyFaults
{
    public static FaultBehavior Cut(int at)
    {
        if (at < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(at), at, "Zero or more bytes.");
        }

        return Flow($"body cut at {at}", (length, _) => new(length, Math.Min(at, length - 1), BodyEnd.Broken));
    }

    public static FaultBehavior WrongLength(int off)
    {
        if (off == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(off), off, "Zero bytes off is right.");
        }

        return Flow($"length {off} bytes off", (length, _) => off > 0
            ? new(length + off, length, BodyEnd.Silent)
            : new(Math.Max(0, length + off), Math.Max(0, length + off), BodyEnd.Complete));
    }

    public static FaultBehavior Slow() => Flow("slow body", (length, clock) => new(length, length, BodyEnd.Complete) { Pace = clock });

    public static FaultBehavior BrokenJson() => new("broken JSON", exchange =>
    {
        var answer = exchange.Process();
        return new(SuccessWithBody(answer), new(answer.Body.Array!, answer.Body.Offset, answer.Body.Count / 2));
    });

    public static FaultBehavior NotJson() => new("not JSON", exchange => GatewayAnswer.Html(SuccessWithBody(exchange.Process())));

    public static FaultBehavior ByteOrderMark() => Body("byte order mark", static body => [0xEF, 0xBB, 0xBF, .. body]);

    /// <summary>As System.Text.Json writes it unless it is told otherwise: a plus, for one, becomes \u002B.</summary>
    public static FaultBehavior Escaped() => Body(
        "escaped text", static body => JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(body.AsSpan())));

    private static FaultBehavior Body(string name, Func<ArraySegment<byte>, byte[]> change) => new(name, exchange =>
    {
        var answer = exchange.Process();
        return answer.Body.Count == 0 ? answer : new(answer.Status, new(change(answer.Body)));
    });

    private static FaultBehavior Flow(string name, Func<int, TimeProvider, BodyFlow> flow) => new(name, exchange =>
    {
        var answer = exchange.Process();
        if (answer.Body.Count > 0)
        {
            answer.Flow = flow(answer.Body.Count, exchange.Clock);
        }

        return answer;
    });

    private static int SuccessWithBody(ApiAnswer answer) => answer.Status == 204 ? 200 : answer.Status;
}

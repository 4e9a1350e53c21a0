using System.Globalization;
using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>The headers that every answer carries: its id, how many requests were in progress, and how long it took.</summary>
internal sealed class AnswerHeaders(int seed, TimeProvider clock)
{
    private readonly SeededRandom _ids = new(seed, "requests");
    private int _concurrent;

    public Ticket Arrive() => new(Interlocked.Increment(ref _concurrent), clock.GetTimestamp());

    public void Leave(Ticket ticket, ApiAnswer answer)
    {
        Interlocked.Decrement(ref _concurrent);
        if (answer.IsFromGateway)
        {
            return;
        }

        var seconds = clock.GetElapsedTime(ticket.Arrived).TotalSeconds;
        answer.Add("Twilio-Request-Id", NextId());
        answer.Add("Twilio-Concurrent-Requests", ticket.Concurrent.ToString(CultureInfo.InvariantCulture));
        answer.Add("Twilio-Request-Duration", seconds.ToString("0.000", CultureInfo.InvariantCulture));
    }

    private string NextId()
    {
        lock (_ids)
        {
            return _ids.NextSid().ToString("RQ");
        }
    }

    internal readonly record struct Ticket(int Concurrent, long Arrived);
}

using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Json;

/// <summary>A call as the API shows it at a given time: 27 properties, about 2 kB.</summary>
internal static class CallJson
{
    public static ArraySegment<byte> Write(SimulatedCall call, Account account, DateTime now)
    {
        var json = new JsonBuffer(2400);
        Write(json, call, account, now);
        return json.Written;
    }

    public static void Write(JsonBuffer json, SimulatedCall call, Account account, DateTime now)
    {
        Span<byte> digits = stackalloc byte[SidDigits.Digits];
        call.Sid.WriteDigits(digits);
        var life = call.Life;
        var status = life.StatusAt(now);
        // A queued call has no dates yet.
        var queued = status == SimulatedStatus.Queued;

        json.Raw("{\"date_updated\":"u8).Date(queued ? null : Updated(call, now));
        json.Raw(",\"price_unit\":\"USD\",\"parent_call_sid\":"u8);
        WriteParent(json, call.Parent);
        json.Raw(",\"caller_name\":"u8).Text(call.CallerName);
        json.Raw(",\"duration\":"u8);
        WriteQuoted(json, status.IsFinal() ? life.TalkSeconds : null);
        json.Raw(",\"from\":"u8).Text(call.From);
        json.Raw(",\"to\":"u8).Text(call.To);
        json.Raw(",\"annotation\":null,\"answered_by\":"u8).Text(now >= life.Answered ? call.AnsweredBy : null);
        json.Raw(",\"sid\":\"CA"u8).Raw(digits);
        json.Raw("\",\"queue_time\":"u8);
        WriteQuoted(json, (long)life.QueueTime.TotalMilliseconds);
        json.Raw(",\"price\":"u8);
        WritePrice(json, Pricing.PriceAt(call, now));
        json.Raw(",\"api_version\":\"2010-04-01\",\"status\":"u8).Text(status.ToWire());
        json.Raw(",\"phone_number_sid\":"u8).Text(call.PhoneNumberSid);
        json.Raw(",\"start_time\":"u8).Date(life.StartAt(now));
        json.Raw(",\"date_created\":"u8).Date(queued ? null : life.Created);
        json.Raw(",\"from_formatted\":"u8);
        WriteFormatted(json, call.From);
        json.Raw(",\"group_sid\":null,\"trunk_sid\":null,\"forwarded_from\":"u8).Text(call.ForwardedFrom);
        json.Raw(",\"uri\":\""u8).Raw(account.CallsPathUtf8).Raw("/CA"u8).Raw(digits).Raw(".json\",\"account_sid\":\""u8);
        json.Raw(account.SidUtf8).Raw("\",\"end_time\":"u8).Date(life.EndAt(now));
        json.Raw(",\"to_formatted\":"u8);
        WriteFormatted(json, call.To);
        json.Raw(",\"direction\":"u8).Text(call.Direction.ToWire());
        json.Raw(",\"subresource_uris\":{"u8);
        Subresources.Write(json, account, digits);
        json.Raw("}}"u8);
    }

    private static DateTime Updated(SimulatedCall call, DateTime now) =>
        Pricing.PriceAt(call, now) is null ? call.Life.ChangedAt(now) : call.Life.Ended + Pricing.RatedAfter;

    private static void WriteParent(JsonBuffer json, SidDigits parent)
    {
        if (parent.IsNone)
        {
            json.Raw("null"u8);
            return;
        }

        Span<byte> digits = stackalloc byte[SidDigits.Digits];
        parent.WriteDigits(digits);
        json.Raw("\"CA"u8).Raw(digits).Raw("\""u8);
    }

    private static void WriteQuoted(JsonBuffer json, long? number)
    {
        if (number is { } value)
        {
            json.Raw("\""u8).Number(value).Raw("\""u8);
        }
        else
        {
            json.Raw("null"u8);
        }
    }

    private static void WritePrice(JsonBuffer json, decimal? price)
    {
        if (price is { } amount)
        {
            json.Amount(amount);
        }
        else
        {
            json.Raw("null"u8);
        }
    }

    /// <summary>North American numbers are formatted as is usual there; everything else stays as it is.</summary>
    private static void WriteFormatted(JsonBuffer json, string endpoint) => json.Text(
        endpoint.Length == 12 && endpoint.StartsWith("+1", StringComparison.Ordinal)
            ? $"({endpoint.Substring(2, 3)}) {endpoint.Substring(5, 3)}-{endpoint.Substring(8)}"
            : endpoint);
}

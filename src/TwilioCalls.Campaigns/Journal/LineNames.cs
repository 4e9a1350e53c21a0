using System.Text.Json;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>The names in a line of a journal.</summary>
internal static class LineNames
{
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("line");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText Row = JsonEncodedText.Encode("row");
    public static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    public static readonly JsonEncodedText Campaign = JsonEncodedText.Encode("campaign");
    public static readonly JsonEncodedText Account = JsonEncodedText.Encode("account");
    public static readonly JsonEncodedText KeyProperty = JsonEncodedText.Encode("keyProperty");
    public static readonly JsonEncodedText Shard = JsonEncodedText.Encode("shard");
    public static readonly JsonEncodedText Key = JsonEncodedText.Encode("key");
    public static readonly JsonEncodedText Attempt = JsonEncodedText.Encode("attempt");
    public static readonly JsonEncodedText Sid = JsonEncodedText.Encode("sid");
    public static readonly JsonEncodedText QueueTime = JsonEncodedText.Encode("queueTime");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText Again = JsonEncodedText.Encode("again");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText AnsweredBy = JsonEncodedText.Encode("answeredBy");
    public static readonly JsonEncodedText Duration = JsonEncodedText.Encode("duration");
    public static readonly JsonEncodedText Price = JsonEncodedText.Encode("price");
    public static readonly JsonEncodedText PriceUnit = JsonEncodedText.Encode("priceUnit");
    public static readonly JsonEncodedText Machine = JsonEncodedText.Encode("machine");
    public static readonly JsonEncodedText Process = JsonEncodedText.Encode("process");
    public static readonly JsonEncodedText Call = JsonEncodedText.Encode("call");
    public static readonly JsonEncodedText TimeZone = JsonEncodedText.Encode("timeZone");
    public static readonly JsonEncodedText NeedsPassword = JsonEncodedText.Encode("needsPassword");
    public static readonly JsonEncodedText Cells = JsonEncodedText.Encode("cells");

    /// <summary>The kinds, as the value of <see cref="Kind"/>.</summary>
    public static readonly JsonEncodedText[] Kinds =
        [.. Enumerable.Range(0, (int)LineKind.Close + 1).Select(kind => JsonEncodedText.Encode(((LineKind)kind).ToString().ToLowerInvariant()))];
}

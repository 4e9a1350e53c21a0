using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>The body of a refusal: <c>{"code":20404,"message":"…","more_info":"…","status":404}</c>.</summary>
internal sealed class ErrorBody
{
    [JsonConverter(typeof(WholeNumberConverter))] public int? Code { get; set; }

    public string? Message { get; set; }

    public string? MoreInfo { get; set; }

    public JsonElement? Details { get; set; }
}

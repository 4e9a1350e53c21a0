using System.Text.Json.Serialization;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>
/// The body of a refusal: <c>{"code":20404,"message":"…","more_info":"…","status":404}</c>, or that of RFC 9457, which has
/// <c>title</c>, <c>detail</c> and <c>type</c> in their places.
/// </summary>
internal sealed class ErrorBody
{
    [JsonConverter(typeof(WholeNumberConverter))] public int? Code { get; set; }

    public string? Message { get; set; }

    public string? Title { get; set; }

    public string? Detail { get; set; }

    public string? MoreInfo { get; set; }

    public string? Type { get; set; }

    /// <summary>What is added to the message, as JSON or text.</summary>
    public object? Details { get; set; }

    /// <summary>What went wrong, in the server's words; null if it does not say.</summary>
    [JsonIgnore]
    public string? Reason
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(Message))
            {
                return Message;
            }

            var parts = new[] { Title, Detail }.Where(static one => !string.IsNullOrWhiteSpace(one));
            return string.Join(": ", parts.Select(static one => one!.Trim().TrimEnd('.'))) is { Length: > 0 } reason ? reason : null;
        }
    }
}

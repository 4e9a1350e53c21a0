using System.Text.Json;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>
/// The body of a refusal: <c>{"code":20404,"message":"…","more_info":"…","status":404}</c>, or that of RFC 9457, which has
/// <c>title</c>, <c>detail</c> and <c>type</c> in their places.
/// </summary>
internal sealed class ErrorBody
{
    public int? Code { get; private set; }

    public string? Message { get; private set; }

    public string? Title { get; private set; }

    public string? Detail { get; private set; }

    public string? MoreInfo { get; private set; }

    public string? Type { get; private set; }

    /// <summary>What is added to the message, as JSON or text.</summary>
    public string? Details { get; private set; }

    /// <summary>What went wrong, in the server's words; null if it does not say.</summary>
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

    /// <summary>Reads a body.</summary>
    /// <returns>What it says; null if it is null.</returns>
    /// <exception cref="JsonException">The body is something else.</exception>
    public static ErrorBody? Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        var error = reader.IsObject() ? new ErrorBody() : null;
        while (error is not null && reader.NextName())
        {
            error.ReadProperty(ref reader);
        }

        reader.End();
        return error;
    }

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        var name = reader.GetTolerantString();
        reader.Read();
        switch (name)
        {
            case "code":
                Code = JsonValue.Read(ref reader).ToWholeNumber();
                break;
            case "message":
                Message = reader.GetTolerantString();
                break;
            case "title":
                Title = reader.GetTolerantString();
                break;
            case "detail":
                Detail = reader.GetTolerantString();
                break;
            case "more_info":
                MoreInfo = reader.GetTolerantString();
                break;
            case "type":
                Type = reader.GetTolerantString();
                break;
            case "details":
                Details = reader.GetTextOrJson();
                break;
            default:
                reader.Skip();
                break;
        }
    }
}

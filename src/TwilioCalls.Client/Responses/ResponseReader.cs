using System.Globalization;
using System.Text.Json;
using TwilioCalls.Errors;

namespace TwilioCalls.Responses;

/// <summary>Turns an answer into what it holds, or into the error that it reports.</summary>
internal static class ResponseReader
{
    /// <summary>Reads the body of a success.</summary>
    internal delegate T BodyParser<T>(ReadOnlySpan<byte> body);

    /// <exception cref="TwilioException">The answer is a refusal, a redirect, or makes no sense.</exception>
    public static T Read<T>(this ApiResponse answer, BodyParser<T> parse)
    {
        if (!answer.IsSuccess)
        {
            throw answer.StatusCode < 400 ? Redirect(answer) : Refusal(answer);
        }

        try
        {
            return parse(answer.Body);
        }
        catch (JsonException cause)
        {
            throw new TwilioException(
                TwilioFailure.UnreadableAnswer,
                $"The answer (HTTP {answer.StatusCode}) is not the JSON that was expected: {SafeText.Brief(cause.Message)}", cause)
            {
                StatusCode = answer.StatusCode,
                RequestId = answer.RequestId,
            };
        }
    }

    private static TwilioException Refusal(ApiResponse answer)
    {
        var body = ErrorBody(answer);
        var message = SafeText.Brief(body?.Reason ?? "A gateway answered without saying why");
        var code = body?.Code is { } number ? ", code " + number.ToString(CultureInfo.InvariantCulture) : "";
        return new TwilioException(TwilioFailure.Refused, $"{message.TrimEnd('.')} (HTTP {answer.StatusCode}{code}).")
        {
            StatusCode = answer.StatusCode,
            Code = body?.Code,
            MoreInfo = TwilioPage.At(body?.MoreInfo) ?? TwilioPage.At(body?.Type),
            Details = SafeText.Of(body?.Details),
            RequestId = answer.RequestId,
            RetryAfter = RetryAfter(answer),
            Outcome = AnswerOutcome.Of(answer.StatusCode, body),
        };
    }

    private static TwilioException Redirect(ApiResponse answer) => new(
        TwilioFailure.RedirectRefused,
        $"The answer (HTTP {answer.StatusCode}) sends the request to {SafeText.Brief(answer.Headers.Location?.ToString() ?? "nowhere")}. "
        + "It was not followed, because the credentials would go there too; check the base address.")
    {
        StatusCode = answer.StatusCode,
        RequestId = answer.RequestId,
        Outcome = AnswerOutcome.Of(answer.StatusCode, body: null),
    };

    /// <summary>The error that Twilio reports; null where a gateway answers with HTML or with nothing.</summary>
    private static ErrorBody? ErrorBody(ApiResponse answer)
    {
        try
        {
            return Responses.ErrorBody.Read(answer.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfter(ApiResponse answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delay } => delay,
        { Date: { } date } when answer.Headers.Date is { } now => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}

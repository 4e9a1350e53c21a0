using System.Globalization;
using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Answers of another status than the request would have had.</summary>
internal static class Refusals
{
    private static readonly ApiError TooMany = new(429, 20429, "Too Many Requests");

    public static FaultBehavior TooManyRequests(int? retryAfter)
    {
        var seconds = retryAfter is { } given ? NotNegative(given).ToString(CultureInfo.InvariantCulture) : null;
        return new($"429{(seconds is null ? "" : $" for {seconds} s")}", _ =>
        {
            var answer = ApiAnswer.Of(TooMany);
            if (seconds is not null)
            {
                answer.Add("Retry-After", seconds);
            }

            return answer;
        });
    }

    public static FaultBehavior TooManyRequestsUntil(int seconds)
    {
        NotNegative(seconds);
        return new($"429 until a date {seconds} s away", exchange =>
        {
            var now = exchange.Clock.GetUtcNow();
            var answer = ApiAnswer.Of(TooMany);
            answer.Add("Date", HttpDate(now));
            answer.Add("Retry-After", HttpDate(now.AddSeconds(seconds)));
            return answer;
        });
    }

    public static FaultBehavior Status(int status, FaultMoment moment, FaultBody body)
    {
        if (status is not (>= 400 and <= 599))
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "400 to 599.");
        }

        if (body == FaultBody.Json && status is not (408 or >= 500))
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "From Twilio, 408 or 500 to 599; others from a gateway.");
        }

        return new($"{status} {body} {moment}", exchange =>
        {
            if (moment == FaultMoment.After)
            {
                exchange.Process();
            }

            return body switch
            {
                FaultBody.Html => GatewayAnswer.Html(status),
                FaultBody.Empty => GatewayAnswer.Empty(status),
                _ => ApiAnswer.Of(new(status, 20_000 + status, "The request could not be answered")),
            };
        });
    }

    public static FaultBehavior Redirect(Uri origin, int status, FaultMoment moment)
    {
        if (status is not (301 or 302 or 303 or 307 or 308))
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "301, 302, 303, 307 or 308.");
        }

        return new($"{status} to {origin.Authority} {moment}", exchange =>
        {
            if (moment == FaultMoment.After)
            {
                exchange.Process();
            }

            var answer = GatewayAnswer.Empty(status);
            answer.Add("Location", RedirectTarget.Put(exchange.Request.PathAndQuery, origin).AbsoluteUri);
            return answer;
        });
    }

    public static FaultBehavior PagesAbove(int size)
    {
        if (size < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "Zero or more calls.");
        }

        return new($"500 on pages of more than {size}", exchange =>
            ApiOperations.Of(exchange.Request).IsListing()
            && int.TryParse(exchange.Request.Query["PageSize"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && asked > size
                ? ApiAnswer.Of(new(500, 20_500, "The page could not be made"))
                : exchange.Process());
    }

    private static int NotNegative(int seconds) => seconds >= 0
        ? seconds
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "Zero or more seconds.");

    private static string HttpDate(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);
}

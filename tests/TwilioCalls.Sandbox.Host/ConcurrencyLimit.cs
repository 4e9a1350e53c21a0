namespace TwilioCalls.Sandbox.Host;

/// <summary>Refuses the requests over the limit before they are processed.</summary>
internal sealed class ConcurrencyLimit(int? most)
{
    private const string TooMany =
        """{"code":20429,"message":"Too Many Requests","more_info":"https://www.twilio.com/docs/errors/20429","status":429}""";

    private int _inHand;
    private int _refusals;

    /// <summary>How many requests have come and are not answered yet.</summary>
    public int InHand => Volatile.Read(ref _inHand);

    /// <summary>How many requests were refused.</summary>
    public int Refusals => _refusals;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (Interlocked.Increment(ref _inHand) <= (most ?? int.MaxValue))
            {
                await next(context);
                return;
            }

            Interlocked.Increment(ref _refusals);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(TooMany, context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _inHand);
        }
    }
}

namespace TwilioCalls.Connection;

/// <summary>How long the user wants requests to be tried; all times in seconds.</summary>
internal sealed record Patience(int MaximumRetryCount, int RetryBudget, int RequestTimeout)
{
    public static TwilioClientOptions Apply(TwilioClientOptions options, Patience? patience) => patience is null
        ? options
        : options with
        {
            Timeout = TimeSpan.FromSeconds(patience.RequestTimeout),
            Retry = new RetryOptions
            {
                MaximumRetryCount = patience.MaximumRetryCount,
                Budget = TimeSpan.FromSeconds(patience.RetryBudget),
            },
        };
}

namespace TwilioCalls.Connection;

/// <summary>How long the user wants requests to be tried; all times in seconds.</summary>
internal sealed record RetrySettings(int MaximumRetryCount, int RetryBudget, int RequestTimeout)
{
    public static TwilioClientOptions Apply(TwilioClientOptions options, RetrySettings? settings) => settings is null
        ? options
        : options with
        {
            Timeout = TimeSpan.FromSeconds(settings.RequestTimeout),
            Retry = new RetryOptions
            {
                MaximumRetryCount = settings.MaximumRetryCount,
                Budget = TimeSpan.FromSeconds(settings.RetryBudget),
            },
        };
}

namespace TwilioCalls.Listing;

/// <summary>Work that nobody wants any more, and that has been stopped.</summary>
internal static class UnwantedTask
{
    /// <summary>Waits until it has ended, well or not, so that nothing runs on.</summary>
    public static async Task EndAsync(this Task unwanted)
    {
        await Task.WhenAny(unwanted).ConfigureAwait(false);
        _ = unwanted.Exception;
    }
}

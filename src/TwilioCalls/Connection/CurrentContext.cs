namespace TwilioCalls.Connection;

/// <summary>
/// What <c>Connect-Twilio</c> left for the process. One reference, swapped at once: parallel runspaces see the old
/// account or the new one, never a mixture.
/// </summary>
internal static class CurrentContext
{
    private static TwilioContext? _connected;

    public static TwilioContext? Connected
    {
        get => Volatile.Read(ref _connected);
        set
        {
            Volatile.Write(ref _connected, value);
            // Another account's calls are nothing to complete with.
            RecentCalls.Clear();
        }
    }
}

using System.Management.Automation.Host;

namespace TwilioCalls.Pipeline;

/// <summary>What is said past the pipeline, which takes nothing any more.</summary>
internal static class LateReport
{
    /// <summary>Warns; where warnings cannot be shown any more, as in a terminal that has closed, errors may be.</summary>
    public static void Write(PSHostUserInterface? user, string line)
    {
        if (user is null || TryWrite(user.WriteWarningLine, line))
        {
            return;
        }

        TryWrite(user.WriteErrorLine, line);
    }

    private static bool TryWrite(Action<string> write, string line)
    {
        try
        {
            write(line);
            return true;
        }
        catch (Exception cause) when (cause is IOException or HostException or ObjectDisposedException)
        {
            // The next line must still be tried.
            return false;
        }
    }
}

#if NET
using System.Runtime.InteropServices;

#endif
namespace TwilioCalls.Framework;

/// <summary>
/// SIGTERM and SIGHUP, which end a process: from systemd, Kubernetes, or a terminal that closes. Windows has none, and what
/// ends a process there leaves no time; nor has .NET Framework. A signal that is ignored, as under nohup, is not heard of.
/// </summary>
internal static class TerminationSignals
{
#if NET
    private const int SignalBase = 128;
    private const int Hangup = 1;
    private const int Terminate = 15;

    /// <summary>Calls back when a signal comes, on a thread of its own. Once that has returned, the process ends as it would have.</summary>
    /// <returns>Ends the listening; null where there are no signals.</returns>
    public static IDisposable? Listen(Action ending) => OperatingSystem.IsWindows()
        ? null
        : new Registrations(
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Hold(ending, SignalBase + Terminate)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Hold(ending, SignalBase + Hangup)));

    /// <summary>The signal's own effect comes after this, unless PowerShell is faster, since its pipeline has ended: then the exit code says why.</summary>
    private static void Hold(Action ending, int exitCode)
    {
        EventHandler setExitCode = (_, _) => Environment.ExitCode = exitCode;
        AppDomain.CurrentDomain.ProcessExit += setExitCode;
        try
        {
            ending();
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= setExitCode;
        }
    }

    private sealed class Registrations(PosixSignalRegistration first, PosixSignalRegistration second) : IDisposable
    {
        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }
#else
    /// <summary>Nothing is heard of.</summary>
    public static IDisposable? Listen(Action _) => null;
#endif
}

using System.Management.Automation;
using TwilioCalls.Framework;

namespace TwilioCalls.Pipeline;

/// <summary>
/// Open while a command has requests out that must not be lost. If the process is told to end, the command is stopped as by
/// Ctrl+C, and the process ends only when the command has reported what became of them, or has had the time for it.
/// </summary>
internal sealed class TerminationWatch : IDisposable
{
    /// <summary>
    /// How long the commands further down have to close their files. A shell that runs a script ends by itself right after that,
    /// and takes what is left of this time along.
    /// </summary>
    private static readonly TimeSpan PipelineEnd = TimeSpan.FromSeconds(2);

    private static readonly object Lock = new();
    private static readonly List<TerminationWatch> Open = [];
    private static IDisposable? listening;
    private static int ending;

    private readonly Action _stop;
    private readonly Action _report;
    private readonly TimeSpan _patience;
    private readonly TaskCompletionSource<bool> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="stop">Stops the command, from any thread.</param>
    /// <param name="report">Reports what the command itself could not report in time, from any thread.</param>
    /// <param name="patience">How long the command may take to report.</param>
    /// <exception cref="PipelineStoppedException">The process is about to end: nothing more is sent that could be lost.</exception>
    public TerminationWatch(Action stop, Action report, TimeSpan patience)
    {
        (_stop, _report, _patience) = (stop, report, patience);
        lock (Lock)
        {
            if (ending > 0)
            {
                throw new PipelineStoppedException();
            }

            Open.Add(this);
            listening ??= TerminationSignals.Listen(End);
        }
    }

    /// <summary>Whether the process is about to end.</summary>
    public static bool IsEnding
    {
        get
        {
            lock (Lock)
            {
                return ending > 0;
            }
        }
    }

    /// <summary>Whether signals are listened for.</summary>
    internal static bool IsListening
    {
        get
        {
            lock (Lock)
            {
                return listening is not null;
            }
        }
    }

    /// <summary>The command has nothing more to lose, and has reported all.</summary>
    public void Dispose()
    {
        lock (Lock)
        {
            Open.Remove(this);
            if (Open.Count == 0)
            {
                listening?.Dispose();
                listening = null;
            }
        }

        _over.TrySetResult(true);
    }

    /// <summary>The process is told to end: returns when it may.</summary>
    internal static void End()
    {
        TerminationWatch[] watches;
        lock (Lock)
        {
            ending++;
            watches = [.. Open];
        }

        if (watches.Length > 0)
        {
            AwaitReports(watches);
            TimeProvider.System.DelayAsync(PipelineEnd, CancellationToken.None).Wait();
        }

        lock (Lock)
        {
            // Nothing has ended if the host, too, has heard the signal, and takes the time it needs.
            ending--;
        }
    }

    private static void AwaitReports(TerminationWatch[] watches)
    {
        foreach (var watch in watches)
        {
            watch.Stop();
        }

        if (!Task.WaitAll([.. watches.Select(watch => watch._over.Task)], watches.Max(watch => watch._patience)))
        {
            foreach (var late in watches.Where(watch => !watch._over.Task.IsCompleted))
            {
                late._report();
            }
        }
    }

    private void Stop()
    {
        try
        {
            _stop();
        }
        catch (Exception cause) when (cause is ObjectDisposedException or AggregateException)
        {
            // It has ended at the same moment, or something that it waited for has not taken it well: it is waited for all the same.
        }
    }
}

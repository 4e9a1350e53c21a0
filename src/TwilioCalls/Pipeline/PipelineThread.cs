using System.Collections.Concurrent;
using System.Management.Automation;

namespace TwilioCalls.Pipeline;

/// <summary>
/// Lets a cmdlet wait for asynchronous work, and lets that work have things done on the pipeline's thread meanwhile:
/// PowerShell takes messages and objects from no other.
/// </summary>
/// <param name="idle">Is called from time to time during a long wait.</param>
internal sealed class PipelineThread(Action? idle = null) : IDisposable
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(0.5);

    private readonly BlockingCollection<Action> _actions = [];

    /// <summary>Has something done on the pipeline's thread, when it next waits. Can be called from any thread.</summary>
    public void Post(Action action) => _actions.Add(action);

    /// <summary>Waits for a result, doing what is posted meanwhile. Throws what the task throws.</summary>
    public T Await<T>(ValueTask<T> pending)
    {
        if (pending.IsCompleted && _actions.Count == 0)
        {
            return pending.GetAwaiter().GetResult();
        }

        var task = pending.AsTask();
        Await(task);
        return task.Result;
    }

    /// <summary>Waits for work without a result, doing what is posted meanwhile. Throws what the task throws.</summary>
    public void Await(Task task)
    {
        _ = task.ContinueWith(
            static (_, self) => ((PipelineThread)self!).Post(static () => { }), this,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        Exception? stopped = null;
        while (!task.IsCompleted)
        {
            Do(_actions.TryTake(out var action, IdleTime) ? action : idle, ref stopped);
        }

        while (_actions.TryTake(out var late))
        {
            Do(late, ref stopped);
        }

        if (stopped is not null)
        {
            throw stopped;
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>A stopped pipeline takes no more messages; the work, which is stopped too, is still awaited.</summary>
    private static void Do(Action? action, ref Exception? stopped)
    {
        try
        {
            action?.Invoke();
        }
        catch (PipelineStoppedException cause)
        {
            stopped = cause;
        }
    }

    public void Dispose() => _actions.Dispose();
}

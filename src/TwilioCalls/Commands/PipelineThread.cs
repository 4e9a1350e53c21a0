using System.Collections.Concurrent;

namespace TwilioCalls.Commands;

/// <summary>
/// Lets a cmdlet wait for asynchronous work, and lets that work have things done on the pipeline's thread meanwhile:
/// PowerShell takes messages and objects from no other.
/// </summary>
internal sealed class PipelineThread : IDisposable
{
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
        _ = task.ContinueWith(
            static (_, self) => ((PipelineThread)self!).Post(static () => { }), this,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            _actions.Take()();
        }

        while (_actions.TryTake(out var action))
        {
            action();
        }

        return task.GetAwaiter().GetResult();
    }

    public void Dispose() => _actions.Dispose();
}

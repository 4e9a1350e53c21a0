namespace TwilioCalls.Tests.Support;

/// <summary>Lets a test wait until something has happened a number of times.</summary>
internal sealed class Arrivals(int expected)
{
    // Not continued on the thread that counts, which has its own work.
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public Task All => _all.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Add()
    {
        if (Interlocked.Increment(ref _count) == expected)
        {
            _all.SetResult();
        }
    }
}

namespace TwilioCalls.Tests.Support;

/// <summary>Lets a test wait until something has happened a number of times.</summary>
internal sealed class Arrivals(int expected)
{
    // Continued elsewhere: the thread that counts has work to do.
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

using TwilioCalls.Pipeline;

namespace TwilioCalls.Tests.Commands;

public class PipelineThreadTests
{
    [Fact]
    public void What_is_posted_during_a_wait_is_done_on_the_waiting_thread_before_the_wait_ends()
    {
        using var pipeline = new PipelineThread();
        var doneOn = 0;

        var result = pipeline.Await(new ValueTask<int>(Task.Run(() =>
        {
            pipeline.Post(() => doneOn = Environment.CurrentManagedThreadId);
            return 7;
        })));

        Assert.Equal(7, result);
        Assert.Equal(Environment.CurrentManagedThreadId, doneOn);
    }

    [Fact]
    public void A_wait_throws_what_its_task_throws()
    {
        using var pipeline = new PipelineThread();

        Assert.Throws<TimeoutException>(() => pipeline.Await(new ValueTask<int>(Task.FromException<int>(new TimeoutException()))));
    }

    [Fact]
    public void What_was_posted_before_a_finished_task_is_awaited_is_still_done()
    {
        using var pipeline = new PipelineThread();
        var done = false;
        pipeline.Post(() => done = true);

        pipeline.Await(new ValueTask<int>(1));

        Assert.True(done);
    }
}

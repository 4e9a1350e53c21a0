using System.Management.Automation;

namespace TwilioCalls.Pipeline;

/// <summary>
/// Shows how far a command is: nothing in its first second, then a few times a second. A tick that shows nothing
/// costs a look at the clock.
/// </summary>
internal sealed class ProgressMeter(PSCmdlet cmdlet, Func<string> status)
{
    private const int QuietMilliseconds = 1000;
    private const int IntervalMilliseconds = 200;

    // Many commands can be at work in one shell; each has a bar of its own.
    private static int lastActivity;

    private readonly int _activity = Interlocked.Increment(ref lastActivity);
    private int _due = Environment.TickCount + QuietMilliseconds;
    private bool _isShown;

    /// <summary>Shows the status if it is time. Call it on the pipeline's thread.</summary>
    public void Tick()
    {
        var now = Environment.TickCount;
        if (unchecked(now - _due) < 0)
        {
            return;
        }

        _due = unchecked(now + IntervalMilliseconds);
        _isShown = true;
        cmdlet.CommandRuntime.WriteProgress(_activity, Record(status()));
    }

    /// <summary>Takes the bar away, however the command ended. It goes to the host itself, since a stopped pipeline takes nothing.</summary>
    public void Complete()
    {
        if (_isShown)
        {
            _isShown = false;
            var record = Record("Done");
            record.RecordType = ProgressRecordType.Completed;
            cmdlet.Host.UI.WriteProgress(_activity, record);
        }
    }

    private ProgressRecord Record(string text) => new(_activity, cmdlet.MyInvocation.MyCommand.Name, text);
}

namespace TwilioCalls.Sandbox.Routes;

/// <summary>Every number that a create dialled, in order.</summary>
internal sealed class DialLog
{
    private readonly List<string> _numbers = [];

    public IReadOnlyList<string> Snapshot()
    {
        lock (_numbers)
        {
            // An array, because PowerShell cannot index the list that a collection expression creates.
            return _numbers.ToArray();
        }
    }

    public void Add(string number)
    {
        lock (_numbers)
        {
            _numbers.Add(number);
        }
    }
}

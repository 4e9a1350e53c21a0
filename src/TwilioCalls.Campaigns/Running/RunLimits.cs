using System.Globalization;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Running;

/// <summary>Counts what happens in one run, and says when it must end.</summary>
internal sealed class RunLimits(CampaignSettings settings)
{
    private const int Window = 50;
    private const int MostInSuccession = 5;
    private const int MostFailedLooks = 10;

    private readonly Queue<bool> _failed = new();
    private int _called;
    private int _unknown;
    private int _refused;
    private int _waiting;
    private int _ofCaller;
    private string? _callerMessage;
    private int _putBack;
    private int _looks;
    private string? _lastMessage;

    /// <summary>Whether another call may be dialled, besides those that are out.</summary>
    /// <param name="dialling">The requests that are out.</param>
    /// <param name="open">
    /// The attempts of this run without an answer that are still looked for. As soon as there is one, as many are out at most as may
    /// be lost, too: a look-up takes a minute, in which whatever is wrong would make all further ones unknown.
    /// </param>
    public bool AllowsAnother(int dialling, int open) =>
        (settings.MaximumCall is not { } most || _called + dialling < most)
        && (open + _unknown == 0 || open + _unknown + dialling <= settings.MaximumUnknown);

    public void Called()
    {
        _called++;
        (_refused, _waiting, _putBack) = (0, 0, 0);
    }

    public void Ended(string? status) => Note(status == CallStatus.Failed);

    /// <summary>Twilio refused a call.</summary>
    /// <param name="message">Why.</param>
    /// <param name="refusal">Whose fault it was: only that of a number says nothing of other calls.</param>
    /// <param name="code">Twilio's code of it.</param>
    public void Refused(string message, Refusal refusal, int? code)
    {
        (_refused, _waiting, _putBack) = refusal switch
        {
            Refusal.OfRow => (_refused + 1, _waiting, 0),
            Refusal.OfCaller => (_refused, _waiting + 1, 0),
            _ => (0, 0, 0),
        };
        _lastMessage = message;
        if (refusal == Refusal.OfCaller)
        {
            _ofCaller++;
            _callerMessage = code is null ? message : Text("{0} ({1})", message, code);
        }

        Note(true);
    }

    /// <summary>A call could not be dialled for now.</summary>
    public void PutBack(string message)
    {
        _putBack++;
        _lastMessage = message;
    }

    public void Unknown() => _unknown++;

    public void Looked() => _looks = 0;

    public void LookFailed(string message)
    {
        _looks++;
        _lastMessage = message;
    }

    /// <summary>Why the run follows its calls no longer; null if it does.</summary>
    public string? Blind => _looks >= MostFailedLooks ? $"The calls on the line cannot be followed: {_lastMessage} Run the same command again: it goes on from here." : null;

    /// <summary>Why rows wait that this run has tried to dial; null if none does.</summary>
    public string? CallerRefused => _callerMessage is null ? null : Text(
        "Twilio refused the account or -From for {0}, the last time so: {1} They wait: put that right, and they are dialled.",
        RowCount.Text(_ofCaller), _callerMessage);

    /// <summary>Why the run must dial no more; null if it may.</summary>
    public string? Reached =>
        settings.MaximumCall is { } most && _called >= most ? Text("-MaximumCall {0} is reached.", most)
        : _unknown > settings.MaximumUnknown ? Text(
            "Of {0} calls of this run it is not known whether they were dialled, and -MaximumUnknown is {1}. Find out what is wrong with the connection first.", _unknown, settings.MaximumUnknown)
        : settings.MaximumFailurePercent is { } percent && _failed.Count == Window && _failed.Count(failed => failed) * 100 > percent * Window ? Text(
            "{0} of the last {1} calls failed, and -MaximumFailurePercent is {2}.", _failed.Count(failed => failed), Window, percent)
        : _refused + _waiting >= MostInSuccession ? Text("Twilio refused {0} calls in succession, the last one so: {1}{2}{3}", _refused + _waiting, _lastMessage!,
            _waiting > 0 ? " Where the account or -From is refused, the rows wait: put that right, and they are dialled." : "",
            _refused > 0 ? " Rows that are Refused take other parameters when they are given again." : "")
        : _putBack >= MostInSuccession ? Text("{0} calls in succession could not be dialled, the last one so: {1} They wait.", _putBack, _lastMessage!)
        : null;

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);

    private void Note(bool hasFailed)
    {
        _failed.Enqueue(hasFailed);
        if (_failed.Count > Window)
        {
            _failed.Dequeue();
        }
    }
}

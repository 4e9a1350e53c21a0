namespace TwilioCalls.Sandbox.Calls;

/// <summary>
/// An account's calls from the oldest to the newest. A removed call leaves a gap, so that the others keep their places;
/// gaps are closed once they outnumber the calls. Callers hold the account's gate.
/// </summary>
internal sealed class CallStore
{
    private readonly List<SimulatedCall?> _calls = [];
    private readonly Dictionary<SidDigits, int> _places = [];

    /// <summary>The place after the newest call.</summary>
    public int End => _calls.Count;

    public void Expect(int count) => _calls.Capacity = Math.Max(_calls.Capacity, _calls.Count + count);

    public void Add(SimulatedCall call)
    {
        _places.Add(call.Sid, _calls.Count);
        _calls.Add(call);
    }

    public SimulatedCall? Find(SidDigits sid) => _places.TryGetValue(sid, out var place) ? _calls[place] : null;

    public bool TryFindPlace(SidDigits sid, out int place) => _places.TryGetValue(sid, out place);

    public void Replace(SimulatedCall call) => _calls[_places[call.Sid]] = call;

    public void Remove(SidDigits sid)
    {
        _calls[_places[sid]] = null;
        _places.Remove(sid);
        if (_calls.Count > 1000 && _places.Count < _calls.Count / 2)
        {
            CloseGaps();
        }
    }

    /// <summary>Moves the place to the next call and gives it: a newer one with a <paramref name="step"/> of 1, an older one with -1.</summary>
    public SimulatedCall? Next(ref int place, int step)
    {
        for (place += step; place >= 0 && place < _calls.Count; place += step)
        {
            if (_calls[place] is { } call)
            {
                return call;
            }
        }

        return null;
    }

    private void CloseGaps()
    {
        _calls.RemoveAll(call => call is null);
        for (var place = 0; place < _calls.Count; place++)
        {
            _places[_calls[place]!.Sid] = place;
        }
    }
}

using System.Globalization;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>A listing whose pages hold the given numbers of calls, each answered when its gate is open.</summary>
internal sealed class Pages(params int[] sizes)
{
    private readonly TaskCompletionSource[] _gates = [.. sizes.Select(_ => OpenGate())];
    private readonly TaskCompletionSource[] _requests = [.. sizes.Select(_ => new TaskCompletionSource())];

    /// <summary>What is answered instead of a page.</summary>
    public Dictionary<int, Func<HttpResponseMessage>> Instead { get; } = [];

    /// <summary>Where a page's next link leads instead of to the next page.</summary>
    public Dictionary<int, string?> Links { get; } = [];

    public int Count => Handler.Seen.Count;

    public int Cancelled { get; private set; }

    public ScriptedHandler Handler => field ??= new(AnswerAsync);

    public void Close(int page) => _gates[page] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open(int page) => _gates[page].SetResult();

    /// <summary>Waits until a page has been asked for.</summary>
    public Task RequestOf(int page) => _requests[page].Task.WaitAsync(TimeSpan.FromMinutes(1), CurrentTest.Stop);

    private static TaskCompletionSource OpenGate()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }

    public async Task<HttpResponseMessage> AnswerAsync(SeenRequest request, CancellationToken cancellation)
    {
        var page = PageOf(request);
        _requests[page].TrySetResult();
        try
        {
            await _gates[page].Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Cancelled++;
            throw;
        }

        return Instead.TryGetValue(page, out var other) ? other() : Answers.Json(200, CallJson.Page(sizes[..page].Sum(), sizes[page], Link(page)));
    }

    private string? Link(int page) => Links.TryGetValue(page, out var link) ? link
        : page == sizes.Length - 1 ? null
        : CallJson.LinkTo(page + 1);

    private static int PageOf(SeenRequest request) => request.QueryPairs
        .Where(pair => pair.StartsWith("Page=", StringComparison.Ordinal))
        .Select(pair => int.Parse(pair["Page=".Length..], CultureInfo.InvariantCulture))
        .FirstOrDefault();
}

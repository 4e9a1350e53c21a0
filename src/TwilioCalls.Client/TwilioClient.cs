using TwilioCalls.Dialling;
using TwilioCalls.Listing;
using TwilioCalls.Network;
using TwilioCalls.Parameters;
using TwilioCalls.Responses;
using TwilioCalls.Sending;

namespace TwilioCalls;

/// <summary>
/// Twilio's Calls API. It can be used by several threads, and is cheap to make: connections belong to the handler.
/// Every operation throws <see cref="TwilioException"/> if the request fails, <see cref="ArgumentException"/> for a bad
/// argument before anything is sent, and <see cref="OperationCanceledException"/> if it is cancelled.
/// </summary>
public sealed class TwilioClient
{
    private readonly string _accountSid;
    private readonly Transport _transport;
    private readonly ApiAddresses _addresses;
    private readonly RequestSender _sender;
    private readonly DialRegistry _registry;
    private readonly LostCallSearch _search;
    private readonly Dialler _dialler;
    private readonly EventualConsistency _consistency;

    /// <summary>Makes a client.</summary>
    /// <exception cref="ArgumentException">An option is not allowed; the message names it.</exception>
    public TwilioClient(TwilioClientOptions options)
    {
        options.Validate();
        _accountSid = options.AccountSid;
        _transport = new Transport(options.Handler, options.BaseUri, options.Timeout, options.Time);
        _addresses = new ApiAddresses(_transport.Locate, options.AccountSid);
        _sender = new RequestSender(_transport, options);
        _registry = DialRegistry.At(options.Handler, options.BaseUri);
        _search = new LostCallSearch(
            (filter, account, cancellation) => ListCallsAsync(filter, LostCallSearch.Depth, account, cancellation: cancellation), _registry, options);
        _dialler = new Dialler(_sender, _registry, _search, options.Time);
        Options = options;
        _consistency = new EventualConsistency(_registry, options.Time);
    }

    /// <summary>What it works with.</summary>
    internal TwilioClientOptions Options { get; }

    /// <summary>Dials. Never sent twice: a failure says in <see cref="TwilioException.IsOutcomeUnknown"/> whether the phone may ring.</summary>
    /// <param name="call">Whom to call, from where, and what to do.</param>
    /// <param name="accountSid">The account that calls, if not the client's own.</param>
    /// <param name="resolveUnknown">
    /// Whether to look for the call, for up to half a minute, if its answer is lost. It is never dialled again.
    /// </param>
    /// <param name="cancellation">Stops waiting, though not a call that is already on its way.</param>
    /// <returns>The new call, queued.</returns>
    public async Task<Call> CreateCallAsync(
        NewCall call, string? accountSid = null, bool resolveUnknown = false, CancellationToken cancellation = default)
    {
        call.Validate();
        var attempt = new DialAttempt(call, accountSid ?? _accountSid);
        return await _dialler.DialAsync(attempt, _addresses.Calls(accountSid), resolveUnknown, cancellation).ConfigureAwait(false);
    }

    /// <summary>Dials, and has a registry of the caller's know of it, beside that of this process.</summary>
    /// <param name="call">Whom to call, from where, and what to do.</param>
    /// <param name="accountSid">The account that calls, if not the client's own.</param>
    /// <param name="registry">Is awaited right before the request is written, and learns what became of it.</param>
    /// <param name="cancellation">Stops waiting, though not a call that is already on its way.</param>
    internal async Task<Call> CreateCallAsync(
        NewCall call, string? accountSid, IDialRegistry registry, CancellationToken cancellation)
    {
        call.Validate();
        var dialler = new Dialler(_sender, new DialRegistries(_registry, registry), _search, Options.Time);
        return await dialler.DialAsync(
            new(call, accountSid ?? _accountSid), _addresses.Calls(accountSid), resolveUnknown: false, cancellation).ConfigureAwait(false);
    }

    /// <summary>Requests one call, to see whether the login works.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="TwilioException">The login does not work.</exception>
    public Task TestLoginAsync(CancellationToken cancellation = default) =>
        FetchPageAsync(Operations.ListCalls, _addresses.Calls(account: null, "PageSize=1"), cancellation);

    /// <summary>
    /// Lists calls, newest first, fetching pages as they are needed. A listing that says from when on, and does not end within its
    /// first page, is fetched in spans of whole days, several at once.
    /// </summary>
    /// <param name="filter">
    /// Which calls. Twilio takes one value of To, From and Status, so several are several listings, which are merged.
    /// </param>
    /// <param name="limit">The greatest number of calls; null for all.</param>
    /// <param name="accountSid">The account whose calls are listed, if not the client's own.</param>
    /// <param name="throttleLimit">The pages that are fetched at once if there are several listings, or spans of one, at least 1.</param>
    /// <param name="cancellation">Stops the listing.</param>
    /// <returns>The calls, each once. A failure on any page is thrown, never a shorter list. Each enumeration lists afresh.</returns>
    public IAsyncEnumerable<Call> ListCallsAsync(
        CallFilter filter, long? limit = null, string? accountSid = null, int throttleLimit = 8, CancellationToken cancellation = default)
    {
        OptionRange.Check(nameof(throttleLimit), throttleLimit, 1, int.MaxValue);
        var combinations = FilterCombinations.Of(filter);
        var fetch = ThrottledPages.Of<Call>(Fetching(Operations.ListCalls), throttleLimit);
        PagedListing<Call> Pages(CallFilter one)
        {
            var first = _addresses.Calls(accountSid, CallQuery.Of(one, limit));
            return new(first, fetch, () => new NextPage(first, _transport.Locate), static call => call.Sid);
        }

        // Listings that are merged run at the same time: what they have at hand together is what one would have, two spans each at least.
        var share = throttleLimit == 1 ? 1 : Math.Max(2, throttleLimit / combinations.Count);
        IAsyncEnumerable<Call> List(CallFilter one) => BoundedTime.Of(one) is { } time
            ? new BoundedListing(Pages(one), Pages, time, one.Passes, share, Options.Time).StreamAsync(limit, cancellation)
            : Pages(one).StreamAsync(one.Passes, limit, cancellation);

        return combinations.Count == 1
            ? List(combinations[0])
            : new MergedListing([.. combinations.GroupBy(one => CallStatus.StageOf(one.Status?[0]), List).Select(stage => stage.ToArray())])
                .StreamAsync(limit, cancellation);
    }

    /// <summary>
    /// Reads a call. Here and in what changes a call, a 404 in the first seconds of a call that this process made is taken for
    /// "not yet", and the request is sent again.
    /// </summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<Call> FetchCallAsync(string sid, string? accountSid = null, CancellationToken cancellation = default) =>
        SendAsync(_consistency.On(Operations.FetchCall, sid), _addresses.Call(sid, accountSid), cancellation);

    /// <summary>Lists what Twilio noted of a call: errors and warnings. It keeps them for 30 days.</summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="pageSize">How many are fetched by one request, 1 to 1000.</param>
    /// <param name="cancellation">Stops the listing.</param>
    /// <returns>The notifications, each once. A failure on any page is thrown, never a shorter list.</returns>
    internal IAsyncEnumerable<CallNotification> ListNotificationsAsync(
        string sid, string? accountSid = null, int pageSize = PageLimit.Items, CancellationToken cancellation = default) => ListParts(
            _consistency.On(Operations.ListNotifications, sid), _addresses.Notifications(sid, accountSid, PageSizeQuery.Of(pageSize)),
            static notification => notification.Sid, contentOf: null, cancellation);

    /// <summary>
    /// Lists the requests of a call, to webhooks and to Twilio's API, and what they were answered: from about 15 minutes after its end,
    /// for 30 days.
    /// </summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="pageSize">How many are fetched by one request, 1 to 1000.</param>
    /// <param name="cancellation">Stops the listing.</param>
    /// <returns>The events, each once. A failure on any page is thrown, never a shorter list.</returns>
    internal IAsyncEnumerable<CallEvent> ListEventsAsync(
        string sid, string? accountSid = null, int pageSize = PageLimit.Items, CancellationToken cancellation = default) => ListParts(
            _consistency.On(Operations.ListEvents, sid), _addresses.Events(sid, accountSid, PageSizeQuery.Of(pageSize)),
            static _ => null, static one => one.Digest, cancellation);

    /// <summary>Ends a live call, or gives it new instructions.</summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="update">What changes.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The call after the change.</returns>
    public Task<Call> UpdateCallAsync(
        string sid, CallUpdate update, string? accountSid = null, CancellationToken cancellation = default)
    {
        update.Validate();
        var operation = _consistency.On(update.IsRedirect ? Operations.RedirectCall : Operations.UpdateCall, sid);
        var request = new ApiRequest(operation.Method, _addresses.Call(sid, accountSid)) { Form = [.. ApiParameters.Pairs(update)] };
        return _sender.SendAsync(
            operation, request, cancellation,
            doneAlready: update.Status is null ? null : () => FetchCallAsync(sid, accountSid, cancellation));
    }

    /// <summary>Deletes the record of a call that has ended.</summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task DeleteCallAsync(string sid, string? accountSid = null, CancellationToken cancellation = default)
    {
        await SendAsync(
            _consistency.On(Operations.DeleteCall, sid), _addresses.Call(sid, accountSid), cancellation,
            doneAlready: static () => Task.FromResult(true)).ConfigureAwait(false);
        _registry.Deleted(sid);
    }

    private IAsyncEnumerable<T> ListParts<T>(
        Operation<Page<T>> operation, Uri first, Func<T, string?> sidOf, Func<T, string>? contentOf, CancellationToken cancellation) =>
        new PagedListing<T>(
                first, Fetching(operation), () => new NextPage(first, _transport.Locate), sidOf, contentOf)
            .StreamAsync(static _ => true, limit: null, cancellation);

    private PageFetch<T> Fetching<T>(Operation<Page<T>> operation) => (address, linkSeen, cancellation) =>
    {
        Page<T> Read(ReadOnlySpan<byte> body)
        {
            linkSeen(PageLink.Find(body));
            return operation.Read(body);
        }

        return FetchPageAsync(operation with { Read = Read }, address, cancellation);
    };

    private async Task<Page<T>> FetchPageAsync<T>(Operation<Page<T>> operation, Uri address, CancellationToken cancellation)
    {
        var page = new PageAddress(address);
        try
        {
            return page.Check(await _sender.SendAsync(
                operation, Request(page.Current), cancellation, again: failure => Request(page.After(failure))).ConfigureAwait(false));
        }
        catch (TwilioException failure)
        {
            failure.PageSize = page.SizeOf(failure);
            throw;
        }

        ApiRequest Request(Uri current) => new(operation.Method, current);
    }

    private Task<T> SendAsync<T>(
        Operation<T> operation, Uri address, CancellationToken cancellation, Func<Task<T>>? doneAlready = null) =>
        _sender.SendAsync(operation, new ApiRequest(operation.Method, address), cancellation, doneAlready);
}

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
    private readonly Transport _transport;
    private readonly TwilioClientOptions _options;
    private readonly RequestSender _sender;
    private readonly string _accountSid;

    /// <summary>Makes a client.</summary>
    /// <exception cref="ArgumentException">The account is no account's SID, or the base address is not safe.</exception>
    public TwilioClient(TwilioClientOptions options)
    {
        _options = options;
        _accountSid = TwilioSid.Check(nameof(options.AccountSid), options.AccountSid, TwilioSid.Account);
        _transport = new Transport(options.Handler, TwilioEndpoint.Custom(options.BaseAddress), options.Timeout, options.Time);
        _sender = new RequestSender(_transport, options);
    }

    /// <summary>Dials. Never sent twice: a failure says in <see cref="TwilioException.IsOutcomeUnknown"/> whether the phone may ring.</summary>
    /// <param name="call">Whom to call, from where, and what to do.</param>
    /// <param name="accountSid">The account that calls, if not the client's own.</param>
    /// <param name="cancellation">Stops waiting, though not a call that is already on its way.</param>
    /// <returns>The new call, queued.</returns>
    public Task<Call> CreateCallAsync(NewCall call, string? accountSid = null, CancellationToken cancellation = default)
    {
        call.Validate();
        return _sender.SendAsync(
            new ApiRequest(Operation.Create, HttpMethod.Post, CallsAddress(accountSid)) { Form = [.. ApiParameters.Pairs(call)] },
            TwilioJson.ReadCall, cancellation);
    }

    /// <summary>Asks for one call, to see whether the login works.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>True; a login that does not work is a <see cref="TwilioException"/>.</returns>
    public async Task<bool> TestLoginAsync(CancellationToken cancellation = default)
    {
        await FetchPageAsync(CallsAddress(account: null, "PageSize=1"), cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Looks for a call whose create ended with <see cref="TwilioException.IsOutcomeUnknown"/>. It never dials.</summary>
    /// <param name="call">What was asked for.</param>
    /// <param name="sent">When it was sent.</param>
    /// <param name="isKnown">Tells the SIDs of calls that are certainly others.</param>
    /// <param name="accountSid">The account that calls, if not the client's own.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <returns>The call; null if none was found within half a minute, or several could be it.</returns>
    public Task<Call?> FindLostCallAsync(
        NewCall call, DateTimeOffset sent, Func<string, bool> isKnown, string? accountSid = null, CancellationToken cancellation = default) =>
        new LostCallSearch(this, _options).FindAsync(call, sent, isKnown, accountSid, cancellation);

    /// <summary>Lists calls, newest first, fetching pages as they are needed.</summary>
    /// <param name="filter">Which calls.</param>
    /// <param name="limit">The greatest number of calls; null for all.</param>
    /// <param name="accountSid">The account whose calls are listed, if not the client's own.</param>
    /// <param name="cancellation">Stops the listing.</param>
    /// <returns>The calls. A failure on any page is thrown, never a shorter list. Each enumeration lists afresh.</returns>
    public IAsyncEnumerable<Call> ListCallsAsync(
        CallFilter filter, long? limit = null, string? accountSid = null, CancellationToken cancellation = default)
    {
        var query = string.Join("&", ApiParameters.Pairs(filter.Widened(PageSize(filter, limit)))
            .Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));
        var first = CallsAddress(accountSid, query);
        return new CallListing(FetchPageAsync, () => new NextPage(first, _transport.Locate), filter)
            .StreamAsync(first, limit, cancellation);
    }

    /// <summary>Reads a call.</summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<Call> FetchCallAsync(string sid, string? accountSid = null, CancellationToken cancellation = default) =>
        _sender.SendAsync(
            new ApiRequest(Operation.Fetch, HttpMethod.Get, CallAddress(sid, accountSid)), TwilioJson.ReadCall, cancellation);

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
        var operation = update.IsRedirect ? Operation.Redirect : Operation.Update;
        return _sender.SendAsync(
            new ApiRequest(operation, HttpMethod.Post, CallAddress(sid, accountSid)) { Form = [.. ApiParameters.Pairs(update)] },
            TwilioJson.ReadCall, cancellation,
            alreadyDone: update.Status is null ? null : () => FetchCallAsync(sid, accountSid, cancellation));
    }

    /// <summary>Deletes the record of a call that has ended.</summary>
    /// <param name="sid">The call, <c>CA…</c>.</param>
    /// <param name="accountSid">The account of the call, if not the client's own.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task DeleteCallAsync(string sid, string? accountSid = null, CancellationToken cancellation = default) =>
        _sender.SendAsync(
            new ApiRequest(Operation.Delete, HttpMethod.Delete, CallAddress(sid, accountSid)), TwilioJson.ReadNothing, cancellation,
            alreadyDone: static () => Task.FromResult(true));

    private Task<CallPage> FetchPageAsync(Uri address, CancellationToken cancellation) =>
        _sender.SendAsync(new ApiRequest(Operation.List, HttpMethod.Get, address), TwilioJson.ReadPage, cancellation);

    private Uri CallsAddress(string? account, string query = "") =>
        _transport.Locate($"{CallsPath(account)}.json" + (query.Length == 0 ? "" : "?" + query));

    private Uri CallAddress(string sid, string? account) =>
        _transport.Locate($"{CallsPath(account)}/{TwilioSid.Check(nameof(Call.Sid), sid, TwilioSid.Call)}.json");

    private string CallsPath(string? account) =>
        $"/2010-04-01/Accounts/{(account is null ? _accountSid : TwilioSid.Check(nameof(Call.AccountSid), account, TwilioSid.Account))}/Calls";

    /// <summary>As many as are wanted, where Twilio filters alone; else a full page, of which some may not pass.</summary>
    private static int PageSize(CallFilter filter, long? limit) =>
        filter.PageSize ?? (filter.IsFinerThanTwilio
            ? CallFilter.MaximumPageSize
            : (int)Math.Max(1, Math.Min(limit ?? CallFilter.MaximumPageSize, CallFilter.MaximumPageSize)));
}

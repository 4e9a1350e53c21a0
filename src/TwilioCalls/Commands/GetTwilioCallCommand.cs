using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Binding.Times;
using TwilioCalls.Completion;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>
/// Lists calls, or reads some by their SIDs. Its filters are those of Twilio's list operation,
/// and <see cref="CallFilter"/> says what each takes.
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioCall", SupportsPaging = true, DefaultParameterSetName = ListSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Get-TwilioCall.md")]
[OutputType(typeof(Call))]
public sealed class GetTwilioCallCommand : BulkCommand
{
    private const string ListSet = "List";
    private const string SidSet = "Sid";

    private ulong _listed;

    /// <summary>The calls to read, <c>CA…</c>.</summary>
    [Parameter(
        ParameterSetName = SidSet, Mandatory = true, Position = 0,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid"), AllowEmptyString, SidTransformation, ArgumentCompleter(typeof(SidCompleter))]
    public string[] Sid { get; set; } = [];

    /// <inheritdoc cref="CallFilter.To"/>
    [Parameter(ParameterSetName = ListSet), AddressListTransformation, ArgumentCompleter(typeof(ToCompleter))]
    public string[]? To { get; set; }

    /// <inheritdoc cref="CallFilter.From"/>
    [Parameter(ParameterSetName = ListSet), AddressListTransformation, ArgumentCompleter(typeof(FromCompleter))]
    public string[]? From { get; set; }

    /// <inheritdoc cref="CallFilter.ParentCallSid"/>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(SidCompleter))]
    public string? ParentCallSid { get; set; }

    /// <inheritdoc cref="CallFilter.Status"/>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(OptionCompleter<CallFilter>))]
    public string[]? Status { get; set; }

    /// <inheritdoc cref="CallFilter.Direction"/>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(OptionCompleter<CallFilter>))]
    public string[]? Direction { get; set; }

    /// <inheritdoc cref="CallFilter.StartTime"/>
    [Parameter(ParameterSetName = ListSet), TimeTransformation]
    public TimeArgument? StartTime { get; set; }

    /// <inheritdoc cref="CallFilter.StartTimeBefore"/>
    [Parameter(ParameterSetName = ListSet), TimeTransformation(TakesAge = true)]
    public TimeArgument? StartTimeBefore { get; set; }

    /// <inheritdoc cref="CallFilter.StartTimeAfter"/>
    [Parameter(ParameterSetName = ListSet), TimeTransformation(TakesAge = true)]
    public TimeArgument? StartTimeAfter { get; set; }

    /// <inheritdoc cref="CallFilter.EndTime"/>
    [Parameter(ParameterSetName = ListSet), TimeTransformation]
    public TimeArgument? EndTime { get; set; }

    /// <inheritdoc cref="CallFilter.EndTimeBefore"/>
    [Parameter(ParameterSetName = ListSet), TimeTransformation(TakesAge = true)]
    public TimeArgument? EndTimeBefore { get; set; }

    /// <inheritdoc cref="CallFilter.EndTimeAfter"/>
    [Parameter(ParameterSetName = ListSet), TimeTransformation(TakesAge = true)]
    public TimeArgument? EndTimeAfter { get; set; }

    /// <inheritdoc cref="CallFilter.PageSize"/>
    [Parameter(ParameterSetName = ListSet), WholeNumber("calls")]
    public int? PageSize { get; set; }

    /// <summary>The country code of numbers without a plus in To and From, 1 to 3 digits; by default the one that Connect-Twilio was given.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public string? DefaultCountryCode { get; set; }

    private protected override string ProgressStatus => ParameterSetName == SidSet
        ? base.ProgressStatus
        : string.Format(CultureInfo.CurrentCulture, "{0:N0} calls, {1:N0} pages so far", _listed, RequestCount);

    /// <summary>Reads the calls named, or lists those that pass the filters.</summary>
    /// <remarks>A listing runs here and not in EndProcessing: an empty pipeline must not list everything.</remarks>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == SidSet)
        {
            RefusePaging();
            foreach (var sid in SidsOfRecord(Sid))
            {
                Try(NameOfRecord(TwilioSid.Target(sid)), () => Fetch(TwilioSid.CheckCall(this.TrimSid(nameof(Sid), sid))));
            }
        }
        else
        {
            _listed = 0;
            Try(target: MyInvocation.MyCommand.Name, List);
        }
    }

    /// <summary>Paging is about a listing; taken in silence, it would leave calls out or do nothing.</summary>
    private void RefusePaging()
    {
        var given = new[] { nameof(PagingParameters.First), nameof(PagingParameters.Skip), nameof(PagingParameters.IncludeTotalCount) }
            .FirstOrDefault(MyInvocation.BoundParameters.ContainsKey);
        if (given is not null)
        {
            ThrowTerminatingError(ErrorRecords.From(
                new InvalidParameterException($"{given} does not go with Sid: it is for a listing.", given), target: null, this));
        }
    }

    private void Fetch(string sid)
    {
        var (client, account) = (Client, GetAccount());
        Submit(sid, () => client.FetchCallAsync(sid, account, StopToken), WriteCall);
    }

    /// <summary>Shows how the times were read, and refuses those that no call can pass.</summary>
    private void CheckTimes(CallFilter filter, TimeZoneInfo zone)
    {
        foreach (var line in ResolvedTimes.Of(filter, zone))
        {
            WriteVerbose(line);
        }

        filter.Validate();
    }

    private void List()
    {
        // A filter that makes no sense ends the command: there is no next record to go on with.
        var time = ActiveContext.Time;
        var filter = RequestBinder.BindOrEnd<CallFilter>(
            this, filter => CheckTimes(filter, time.LocalTimeZone), () => NumbersOf(DefaultCountryCode), time);
        if (PagingParameters.IncludeTotalCount)
        {
            // Twilio does not count. PowerShell shows this as an unknown total.
            WriteObject(PagingParameters.NewTotalCount(0, accuracy: 0));
        }

        if (PagingParameters.First == 0)
        {
            return;
        }

        var first = PagingParameters.First;
        var skip = PagingParameters.Skip;
        long? limit = first > long.MaxValue - skip ? null : (long)(first + skip);
        var calls = Client.ListCallsAsync(filter, limit, GetAccount(), ThrottleLimit, StopToken).GetAsyncEnumerator(StopToken);
        try
        {
            while (Await(calls.MoveNextAsync()))
            {
                if (_listed++ >= skip)
                {
                    WriteCall(calls.Current);
                }

                ShowProgress();
            }
        }
        finally
        {
            Await(calls.DisposeAsync().AsTask());
        }
    }
}

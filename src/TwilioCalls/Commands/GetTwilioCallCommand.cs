using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Errors;

namespace TwilioCalls.Commands;

/// <summary>
/// Lists calls, or reads some by their SIDs. Its filters are those of Twilio's list operation,
/// and <see cref="CallFilter"/> says what each takes.
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioCall", SupportsPaging = true, DefaultParameterSetName = ListSet)]
[OutputType(typeof(Call))]
public sealed class GetTwilioCallCommand : TwilioCommand
{
    private const string ListSet = "List";
    private const string SidSet = "Sid";

    /// <summary>The calls to read, <c>CA…</c>.</summary>
    [Parameter(
        ParameterSetName = SidSet, Mandatory = true, Position = 0,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid")]
    public string[] Sid { get; set; } = [];

    /// <inheritdoc cref="CallFilter.To"/>
    [Parameter(ParameterSetName = ListSet)]
    public string? To { get; set; }

    /// <inheritdoc cref="CallFilter.From"/>
    [Parameter(ParameterSetName = ListSet)]
    public string? From { get; set; }

    /// <inheritdoc cref="CallFilter.ParentCallSid"/>
    [Parameter(ParameterSetName = ListSet)]
    public string? ParentCallSid { get; set; }

    /// <inheritdoc cref="CallFilter.Status"/>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(OptionCompleter<CallFilter>))]
    public string? Status { get; set; }

    /// <inheritdoc cref="CallFilter.StartTime"/>
    [Parameter(ParameterSetName = ListSet), FromTime]
    public DateTime? StartTime { get; set; }

    /// <inheritdoc cref="CallFilter.StartTimeBefore"/>
    [Parameter(ParameterSetName = ListSet), FromTime]
    public DateTime? StartTimeBefore { get; set; }

    /// <inheritdoc cref="CallFilter.StartTimeAfter"/>
    [Parameter(ParameterSetName = ListSet), FromTime]
    public DateTime? StartTimeAfter { get; set; }

    /// <inheritdoc cref="CallFilter.EndTime"/>
    [Parameter(ParameterSetName = ListSet), FromTime]
    public DateTime? EndTime { get; set; }

    /// <inheritdoc cref="CallFilter.EndTimeBefore"/>
    [Parameter(ParameterSetName = ListSet), FromTime]
    public DateTime? EndTimeBefore { get; set; }

    /// <inheritdoc cref="CallFilter.EndTimeAfter"/>
    [Parameter(ParameterSetName = ListSet), FromTime]
    public DateTime? EndTimeAfter { get; set; }

    /// <inheritdoc cref="CallFilter.PageSize"/>
    [Parameter(ParameterSetName = ListSet)]
    public int? PageSize { get; set; }

    /// <summary>Reads the calls named, or lists those that pass the filters.</summary>
    /// <remarks>A listing runs here and not in EndProcessing: an empty pipeline must not list everything.</remarks>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == SidSet)
        {
            foreach (var sid in Sid)
            {
                Try(sid, () => WriteObject(Await(Client.FetchCallAsync(sid, Account, StopToken))));
            }
        }
        else
        {
            Try(target: MyInvocation.MyCommand.Name, List);
        }
    }

    private void List()
    {
        var filter = Filter();
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
        var calls = Client.ListCallsAsync(filter, limit, Account, StopToken).GetAsyncEnumerator(StopToken);
        try
        {
            for (var position = 0UL; Await(calls.MoveNextAsync()); position++)
            {
                if (position >= skip)
                {
                    WriteObject(calls.Current);
                }
            }
        }
        finally
        {
            Await(calls.DisposeAsync().AsTask());
        }
    }

    /// <summary>A filter that makes no sense ends the command: there is no next record to go on with.</summary>
    private CallFilter Filter()
    {
        try
        {
            return RequestBinder.Bind<CallFilter>(this);
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, target: null));
            throw;
        }
    }
}

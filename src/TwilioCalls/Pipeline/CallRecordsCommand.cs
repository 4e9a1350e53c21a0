using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Binding.Records;
using TwilioCalls.Errors;
using TwilioCalls.Zones;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that counts the calls of the pipeline, also out of files. It makes no request.</summary>
public abstract class CallRecordsCommand : PSCmdlet
{
    private readonly CallRecords _records = new(CultureInfo.CurrentCulture);
    private long _count;

    private protected CallRecordsCommand()
    {
    }

    /// <summary>Calls. An object, as a wrapper for each call costs time.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <summary>The zone whose days and hours are meant.</summary>
    [Parameter]
    public string? TimeZone { get; set; }

    /// <summary>The zone that was given; null if none was.</summary>
    private protected TimeZoneInfo? Zone { get; private set; }

    /// <summary>How many records could not be counted.</summary>
    private protected long LeftOut { get; private set; }

    /// <summary>What is to be known about a record that was not counted.</summary>
    private protected abstract string Advice { get; }

    /// <summary>Finds the zone, before a long listing begins.</summary>
    protected override void BeginProcessing()
    {
        if (IsGiven(nameof(TimeZone)))
        {
            try
            {
                Zone = ZoneNames.Read(TimeZone ?? "");
            }
            catch (ArgumentException refusal)
            {
                ThrowTerminatingError(ErrorRecords.From(refusal, TimeZone, this));
            }
        }
    }

    /// <summary>Counts a record.</summary>
    protected override void ProcessRecord()
    {
        _count++;
        try
        {
            if ((InputObject as Call ?? (InputObject as PSObject)?.BaseObject as Call) is { } call)
            {
                Count(call);
            }
            else
            {
                Count(PSObject.AsPSObject(InputObject ?? throw new FormatException("it is null")));
            }
        }
        catch (FormatException problem)
        {
            WriteUnreadable(problem, $"This is no call, or not a whole one: {problem.Message}.");
        }
        catch (ArgumentException problem)
        {
            WriteUnreadable(problem, problem.Message);
        }
    }

    /// <exception cref="ArgumentException">The call cannot be counted. The message says why.</exception>
    private protected abstract void Count(Call call);

    /// <exception cref="FormatException">It is no call. The message says why, as the rest of a sentence.</exception>
    private protected virtual void Count(PSObject record) => Count(_records.Read(record));

    private protected bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private void WriteUnreadable(Exception problem, string message)
    {
        LeftOut++;
        WriteError(ErrorRecords.Record(
            problem, ErrorIds.CallRecordUnreadable, ErrorCategory.InvalidData, InputObject,
            FormattableString.Invariant($"Record {_count}: {message}"), Advice));
    }
}

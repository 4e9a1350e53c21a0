using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Binding.Records;
using TwilioCalls.Errors;
using TwilioCalls.Pipeline;
using TwilioCalls.Statistics;
using TwilioCalls.Statistics.Grouping;
using TwilioCalls.Zones;

namespace TwilioCalls.Commands;

/// <summary>
/// Makes figures of calls, in one pass. No request is made. The assembly with the statistics is loaded by the first record: no
/// signature that PowerShell reads when the module is imported has one of its types.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioCall",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Measure-TwilioCall.md")]
[OutputType("TwilioCalls.CallStatistic")]
public sealed class MeasureTwilioCallCommand : CallRecordsCommand
{
    private const string GroupTypeName = "TwilioCalls.CallStatistic#Group";
    private const int LongestShortCall = 3600;

    private CallStatistics? _statistics;
    private StatisticOptions? _options;

    /// <summary>What the calls are grouped by.</summary>
    [Parameter(Position = 0)]
    [ValidateSet("Day", "Hour", "HourOfDay", "DayOfWeek", "Status", "Direction", "From", "To", "Country", "AnsweredBy")]
    public string? By { get; set; }

    /// <summary>Up to how many seconds an answered call is short.</summary>
    [Parameter, ValidateRange(0, LongestShortCall), WholeNumber("seconds", IsNeeded = true)]
    public int ShortCall { get; set; } = 6;

    /// <summary>Only so many groups: those with most calls.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), WholeNumber("groups", IsNeeded = true)]
    public int Top { get; set; }

    private protected override string Advice =>
        "It was not counted; all others are. Measure-TwilioCall takes calls of Get-TwilioCall, also out of Export-Csv, Export-Clixml and ConvertTo-Json, and its own statistics.";

    /// <summary>Says what does nothing, before a long listing begins.</summary>
    protected override void BeginProcessing()
    {
        if (By is null && IsGiven(nameof(Top)))
        {
            WriteWarning("Top does nothing without By.");
        }

        base.BeginProcessing();
    }

    /// <summary>Writes the statistics.</summary>
    protected override void EndProcessing()
    {
        var statistics = Statistics();
        int? top = IsGiven(nameof(Top)) ? Top : null;
        if (statistics.IsCut)
        {
            WriteWarning("A statistic that was added up comes from Measure-TwilioCall -Top: the calls of the groups that were left out there are not counted here.");
        }

        foreach (var statistic in statistics.Results(top))
        {
            var written = new PSObject(statistic);
            if (By is not null)
            {
                written.TypeNames.Insert(0, GroupTypeName);
            }

            WriteObject(written);
        }
    }

    private protected override void Count(Call call) => Statistics().Add(call);

    private protected override void Count(PSObject record)
    {
        if (StatisticRecord.StateOf(record) is { } state)
        {
            Merge(record.BaseObject is CallStatistic known ? known.Part : StatisticPart.Read(state));
        }
        else
        {
            base.Count(record);
        }
    }

    private void Merge(StatisticPart part)
    {
        var zone = ZoneNames.TryRead(part.ZoneId);
        // What is added up decides how, where nothing was said.
        var statistics = Statistics(Zone ?? zone, IsGiven(nameof(ShortCall)) ? ShortCall : part.ShortCall);
        if (part.ZoneId != _options!.Zone.Id && zone?.HasSameRules(_options.Zone) != true)
        {
            throw new InvalidParameterException(
                $"The statistic cannot be added up here: its hours are those of {part.ZoneId}, and this is -TimeZone {_options.Zone.Id}. Measure its calls again.",
                nameof(InputObject));
        }

        statistics.Merge(part);
    }

    private CallStatistics Statistics() => _statistics ?? Statistics(Zone, ShortCall);

    private CallStatistics Statistics(TimeZoneInfo? zone, int shortCall) => _statistics ??= new(_options = new(
        Enum.TryParse<CallGrouping>(By, ignoreCase: true, out var by) ? by : CallGrouping.None,
        zone ?? TimeZoneInfo.Local, shortCall));
}

using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Binding.Times;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Numbers;
using TwilioCalls.Parameters;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that dials a list by rules: how fast, when, how often, and when to stop. They may differ from run to run.</summary>
public abstract class CampaignSettingsCommand : CampaignListCommand
{
    private protected CampaignSettingsCommand()
    {
    }

    /// <summary>The most calls created a second, 0.001 to 1000; 1 by default.</summary>
    [Parameter, ValidateRange(0.001, 1000), DecimalNumber("calls a second")]
    public double CallsPerSecond { get; set; } = 1;

    /// <summary>The most calls that have not ended, 1 to 100000; no limit by default.</summary>
    [Parameter, ValidateRange(1, 100_000), WholeNumber("calls")]
    public int? MaximumConcurrentCall { get; set; }

    /// <summary>How many times a row is dialled at most, 1 to 100; once by default.</summary>
    [Parameter, ValidateRange(1, 100), WholeNumber("attempts", IsNeeded = true)]
    public int MaximumAttempt { get; set; } = 1;

    /// <summary>From the end of a call to the next attempt; 30 minutes by default.</summary>
    [Parameter, DurationTransformation]
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>After which ends a row is dialled again; busy and no-answer by default.</summary>
    [Parameter, ValidateSet(CallStatus.Busy, CallStatus.NoAnswer, CallStatus.Failed, EndRule.Machine)]
    public string[] RetryOn { get; set; } = [CallStatus.Busy, CallStatus.NoAnswer];

    /// <summary>When phones may ring, such as 09:00-20:00; always by default.</summary>
    [Parameter]
    public string[]? CallingHours { get; set; }

    /// <summary>On which days the hours begin; all by default.</summary>
    [Parameter, DaysTransformation]
    public DayOfWeek[]? DayOfWeek { get; set; }

    /// <summary>The time zone of those whose number does not tell theirs.</summary>
    [Parameter]
    public string? TimeZone { get; set; }

    /// <summary>Files of numbers that must not be called.</summary>
    [Parameter]
    public string[]? DoNotCallPath { get; set; }

    /// <summary>After which time this run dials no more; never by default.</summary>
    [Parameter, DurationTransformation]
    public TimeSpan? MaximumDuration { get; set; }

    /// <summary>The most calls of this run, 1 or more; no limit by default.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), WholeNumber("calls")]
    public int? MaximumCall { get; set; }

    /// <summary>How many calls of this run may stay unknown before it ends; 5 by default.</summary>
    [Parameter, ValidateRange(0, int.MaxValue), WholeNumber("calls", IsNeeded = true)]
    public int MaximumUnknown { get; set; } = 5;

    /// <summary>How many of a hundred calls may fail before the run ends, 0 to 100; all by default.</summary>
    [Parameter, ValidateRange(0, 100), WholeNumber("percent")]
    public int? MaximumFailurePercent { get; set; }

    /// <summary>Dials rows again whose outcome is unknown, after a look-up has found no call. It asks first.</summary>
    [Parameter]
    public SwitchParameter RedialUnknown { get; set; }

    /// <summary>The rules that the parameters give.</summary>
    /// <exception cref="ArgumentException">A value is not allowed.</exception>
    /// <exception cref="DoNotCallException">A do-not-call list cannot be read.</exception>
    private protected CampaignSettings ReadSettings() => new()
    {
        CallsPerSecond = CallsPerSecond,
        MaximumConcurrentCall = MaximumConcurrentCall,
        MaximumRequest = MyInvocation.BoundParameters.ContainsKey(nameof(ThrottleLimit)) ? ThrottleLimit : new CampaignSettings().MaximumRequest,
        MaximumAttempt = MaximumAttempt,
        RetryInterval = RetryInterval,
        RetryOn = [.. RetryOn.Select(one => one.ToLowerInvariant())],
        Hours = Campaigns.Rules.CallingHours.Read(CallingHours, DayOfWeek, TimeZone, NumberPlaces.ZonesOf),
        DoNotCall = DoNotCallPath is null ? null : DoNotCallList.Open(
            DoNotCallPath.Select(GetUnresolvedProviderPathFromPSPath), NumbersOf(DefaultCountryCode), ActiveContext.Time.GetUtcNow()),
        MaximumDuration = MaximumDuration,
        MaximumCall = MaximumCall,
        MaximumUnknown = MaximumUnknown,
        MaximumFailurePercent = MaximumFailurePercent,
        RedialUnknown = RedialUnknown,
    };
}

namespace TwilioCalls.Parameters;

/// <summary>The values of each Twilio parameter that takes one of a few. Source: Twilio's OpenAPI document.</summary>
internal static class OptionValues
{
    /// <summary>Where a call is in its life.</summary>
    public static IReadOnlyList<OptionValue> CallStatus { get; } =
    [
        new(Parameters.CallStatus.Queued, "Accepted, waiting to be dialled"),
        new(Parameters.CallStatus.Ringing, "The phone rings"),
        new(Parameters.CallStatus.InProgress, "Answered, and going on"),
        new(Parameters.CallStatus.Completed, "Answered, and over"),
        new(Parameters.CallStatus.Busy, "The line was engaged"),
        new(Parameters.CallStatus.Failed, "Could not be connected"),
        new(Parameters.CallStatus.NoAnswer, "Rang without being answered"),
        new(Parameters.CallStatus.Canceled, "Ended before it was answered"),
    ];

    /// <summary>Who started a call.</summary>
    public static IReadOnlyList<OptionValue> CallDirection { get; } =
    [
        new(Parameters.CallDirection.Inbound, "Somebody called a number of the account"),
        new(Parameters.CallDirection.OutboundApi, "Dialled through the API, as New-TwilioCall does"),
        new(Parameters.CallDirection.OutboundDial, "Dialled by the instructions of another call"),
        new(Parameters.CallDirection.TrunkingTerminating, "From a phone system, over a trunk, to the telephone network"),
        new(Parameters.CallDirection.TrunkingOriginating, "From the telephone network, over a trunk, to a phone system"),
    ];

    /// <summary>What an update can set a call's status to.</summary>
    public static IReadOnlyList<OptionValue> FinalStatus { get; } =
    [
        new(Parameters.CallStatus.Canceled, "End it only if it is queued or ringing"),
        new(Parameters.CallStatus.Completed, "End it, even if it is in progress"),
    ];

    /// <summary>How Twilio requests a URL of yours.</summary>
    public static IReadOnlyList<OptionValue> Method { get; } =
    [
        new("GET", "Parameters in the query"),
        new("POST", "Parameters in a form; the default"),
    ];

    /// <summary>Steps of a call that are reported to its status callback.</summary>
    public static IReadOnlyList<OptionValue> StatusCallbackEvent { get; } =
    [
        new("initiated", "Twilio starts dialling"),
        new("ringing", "The phone starts to ring"),
        new("answered", "The call is answered"),
        new("completed", "The call is over, whatever its end; the default"),
    ];

    /// <summary>Steps of a recording that are reported to its status callback.</summary>
    public static IReadOnlyList<OptionValue> RecordingStatusCallbackEvent { get; } =
    [
        new("in-progress", "The recording has started"),
        new("completed", "The recording can be fetched; the default"),
        new("absent", "There was nothing to record"),
    ];

    /// <summary>Channels of a recording.</summary>
    public static IReadOnlyList<OptionValue> RecordingChannels { get; } =
    [
        new("mono", "Both sides in one channel; the default"),
        new("dual", "One channel for each side"),
    ];

    /// <summary>Sides of a call that are recorded.</summary>
    public static IReadOnlyList<OptionValue> RecordingTrack { get; } =
    [
        new("inbound", "Only what Twilio hears"),
        new("outbound", "Only what Twilio plays"),
        new("both", "Both sides; the default"),
    ];

    /// <summary>What happens to silence at the ends of a recording.</summary>
    public static IReadOnlyList<OptionValue> Trim { get; } =
    [
        new("trim-silence", "Cut silence at both ends; the default"),
        new("do-not-trim", "Keep silence"),
    ];

    /// <summary>Whether, and how long, Twilio listens for an answering machine.</summary>
    public static IReadOnlyList<OptionValue> MachineDetection { get; } =
    [
        new("Enable", "Say who answered as soon as that is known"),
        new("DetectMessageEnd", "Wait for the end of a machine's greeting, to leave a message"),
    ];

    /// <summary>A yes or no that Twilio takes as text.</summary>
    public static IReadOnlyList<OptionValue> TrueFalse { get; } =
    [
        new("true", "Yes"),
        new("false", "No; the default"),
    ];
}

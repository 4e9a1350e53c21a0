using System.Text.RegularExpressions;
using TwilioCalls.Sandbox.Wire;
using static TwilioCalls.Sandbox.Validation.SharedRules;

namespace TwilioCalls.Sandbox.Validation;

/// <summary>What a create must satisfy, in the order it is checked.</summary>
internal static class CreateRules
{
    private const int LongestTwiml = 4000;

    private static readonly Regex Digits = new("^[0-9A-D#*wW]{1,32}$", RegexOptions.CultureInvariant);

    public static readonly Rule[] Form =
    [
        new(21201, "No 'To' number is specified", form => form["To"] is null),
        new(21205, "Url parameter is required.", form => (form["Url"] ?? form["Twiml"] ?? form["ApplicationSid"]) is null),
        new(21213, "No 'From' number is specified", form => form["From"] is null),
        new(21211, "The 'To' number is not a valid phone number, SIP address or client.", form => !Endpoints.IsValid(form["To"])),
        new(21212, "The 'From' number is not a valid phone number or caller ID.", form => !Endpoints.IsValid(form["From"])),
        new(21212, "To call a phone number, 'From' must be a phone number.", form => Endpoints.IsNumber(form["To"]!) && !Endpoints.IsNumber(form["From"]!)),
        BadUrl,
        new(21218, "ApplicationSid is not valid.", form => IsNotSid(form, "ApplicationSid", "AP")),
        new(32018, $"Twiml is longer than {LongestTwiml} characters.", form => form["Url"] is null && form["Twiml"]?.Length > LongestTwiml),
        BadMethod("Method"),
        BadMethod("FallbackMethod"),
        BadMethod("StatusCallbackMethod"),
        BadMethod("AsyncAmdStatusCallbackMethod"),
        BadMethod("RecordingStatusCallbackMethod"),
        BadStatusCallback,
        new(21206, "SendDigits is not valid.", form => form["SendDigits"] is { } digits && !Digits.IsMatch(digits)),
        new(21208, "Timeout must be between 1 and 600 seconds.", form => FormNumbers.IsOutside(form, "Timeout", 1, 600)),
        BadTimeLimit,
        BadUri("FallbackUrl"),
        BadUri("AsyncAmdStatusCallback"),
        BadUri("ClientNotificationUrl"),
        BadUri("RecordingStatusCallback"),
        OneOf("Record", "true", "false"),
        OneOf("RecordingChannels", "mono", "dual"),
        OneOf("RecordingTrack", "inbound", "outbound", "both"),
        OneOf("Trim", "trim-silence", "do-not-trim"),
        MachineDetection(OneOf("MachineDetection", "Enable", "DetectMessageEnd")),
        OneOf("AsyncAmd", "true", "false"),
        OneOf("StatusCallbackEvent", "initiated", "ringing", "answered", "completed"),
        OneOf("RecordingStatusCallbackEvent", "in-progress", "completed", "absent"),
        MachineDetection(Range("MachineDetectionTimeout", 3, 59)),
        MachineDetection(Range("MachineDetectionSpeechThreshold", 1000, 6000)),
        MachineDetection(Range("MachineDetectionSpeechEndThreshold", 500, 5000)),
        MachineDetection(Range("MachineDetectionSilenceTimeout", 2000, 10000)),
        new(20001, "Byoc is not valid.", form => IsNotSid(form, "Byoc", "BY")),
    ];

    /// <summary>One code and message for all of these; Twilio's page on error 21234 also has the bounds.</summary>
    private static Rule MachineDetection(Rule rule) => rule with { Code = 21234, Message = "Invalid Machine Detection configuration value" };

    private static bool IsNotSid(FormValues form, string key, string prefix) =>
        form[key] is { } sid && !Regex.IsMatch(sid, $"^{prefix}[0-9a-fA-F]{{32}}$", RegexOptions.CultureInvariant);
}

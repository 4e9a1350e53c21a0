namespace TwilioCalls;

/// <summary>
/// Which parameters do nothing without another, or beside another. Twilio takes and ignores them in silence. Source: what Twilio's
/// documentation says of each parameter.
/// </summary>
internal static class IdleParameters
{
    private static readonly IdleRule<NewCall>[] OfNewCall =
    [
        // An application has its own addresses and methods.
        new("with ApplicationSid", call => call.ApplicationSid is not null,
            nameof(NewCall.Method), nameof(NewCall.FallbackUrl), nameof(NewCall.FallbackMethod),
            nameof(NewCall.StatusCallback), nameof(NewCall.StatusCallbackMethod), nameof(NewCall.StatusCallbackEvent)),
        new("without Url", call => call.Url is null, nameof(NewCall.Method)),
        new("without FallbackUrl", call => call.FallbackUrl is null, nameof(NewCall.FallbackMethod)),
        new("without StatusCallback", call => call.StatusCallback is null,
            nameof(NewCall.StatusCallbackMethod), nameof(NewCall.StatusCallbackEvent)),
        new("without Record", call => call.Record is not true,
            nameof(NewCall.RecordingChannels), nameof(NewCall.RecordingTrack), nameof(NewCall.Trim), nameof(NewCall.RecordingStatusCallback),
            nameof(NewCall.RecordingStatusCallbackMethod), nameof(NewCall.RecordingStatusCallbackEvent)),
        new("without RecordingStatusCallback", call => call.RecordingStatusCallback is null,
            nameof(NewCall.RecordingStatusCallbackMethod), nameof(NewCall.RecordingStatusCallbackEvent)),
        // Twilio cannot listen while it presses keys, and the keys win.
        new("with SendDigits", call => call.SendDigits is not null, nameof(NewCall.MachineDetection)),
        new("without MachineDetection", call => call.MachineDetection is null,
            nameof(NewCall.MachineDetectionTimeout), nameof(NewCall.MachineDetectionSpeechThreshold),
            nameof(NewCall.MachineDetectionSpeechEndThreshold), nameof(NewCall.MachineDetectionSilenceTimeout),
            nameof(NewCall.AsyncAmd), nameof(NewCall.AsyncAmdStatusCallback), nameof(NewCall.AsyncAmdStatusCallbackMethod)),
        new("with SendDigits", call => call.SendDigits is not null,
            nameof(NewCall.MachineDetectionTimeout), nameof(NewCall.MachineDetectionSpeechThreshold),
            nameof(NewCall.MachineDetectionSpeechEndThreshold), nameof(NewCall.MachineDetectionSilenceTimeout),
            nameof(NewCall.AsyncAmd), nameof(NewCall.AsyncAmdStatusCallback), nameof(NewCall.AsyncAmdStatusCallbackMethod)),
        new("without AsyncAmd true", call => call.AsyncAmd != "true",
            nameof(NewCall.AsyncAmdStatusCallback), nameof(NewCall.AsyncAmdStatusCallbackMethod)),
        new("without AsyncAmdStatusCallback", call => call.AsyncAmdStatusCallback is null, nameof(NewCall.AsyncAmdStatusCallbackMethod)),
    ];

    private static readonly IdleRule<CallUpdate>[] OfCallUpdate =
    [
        new("without Url", update => update.Url is null, nameof(CallUpdate.Method)),
        new("without FallbackUrl", update => update.FallbackUrl is null, nameof(CallUpdate.FallbackMethod)),
        new("without StatusCallback", update => update.StatusCallback is null, nameof(CallUpdate.StatusCallbackMethod)),
    ];

    private static readonly IdleRule<SpokenMessage>[] OfSpokenMessage =
    [
        new("without Say", message => message.Say is null,
            nameof(SpokenMessage.Voice), nameof(SpokenMessage.Language), nameof(SpokenMessage.Repeat)),
    ];

    /// <summary>The parameters of a call that are given in vain, each once, in the table's order.</summary>
    public static IEnumerable<IdleParameter> Of(NewCall call) => Find(OfNewCall, call);

    /// <inheritdoc cref="Of(NewCall)"/>
    public static IEnumerable<IdleParameter> Of(CallUpdate update) => Find(OfCallUpdate, update);

    /// <inheritdoc cref="Of(NewCall)"/>
    public static IEnumerable<IdleParameter> Of(SpokenMessage message) => Find(OfSpokenMessage, message);

    private static IEnumerable<IdleParameter> Find<T>(IdleRule<T>[] table, T request)
        where T : notnull =>
        table.SelectMany(rule => rule.Find(request)).GroupBy(idle => idle.Name).Select(reasons => reasons.First());
}

namespace TwilioCalls.Client.Tests.Parameters;

/// <summary>The 38 parameters of the create operation.</summary>
internal static class CreateFacts
{
    public static readonly WireFact[] All =
    [
        new("To", "sip:alice@example.com?x-a=1&x-b=2", "sip:alice@example.com?x-a=1&x-b=2"),
        new("From", "+14155550100", "+14155550100"),
        new("Url", new Uri("https://example.com/Voice?q=a%20b%2Fc&d=é"), "https://example.com/Voice?q=a%20b%2Fc&d=é"),
        new("Twiml", "<Response><Say>Grüß Gott &amp; auf +1</Say></Response>", "<Response><Say>Grüß Gott &amp; auf +1</Say></Response>"),
        new("ApplicationSid", Sids.Application, Sids.Application),
        new("Method", "GET", "GET"),
        new("FallbackUrl", new Uri("https://example.com/fallback"), "https://example.com/fallback"),
        new("FallbackMethod", "POST", "POST"),
        new("StatusCallback", new Uri("http://example.com:8080"), "http://example.com:8080"),
        new("StatusCallbackMethod", "GET", "GET"),
        new("StatusCallbackEvent", new[] { "initiated", "ringing", "answered", "completed" }, "initiated", "ringing", "answered", "completed"),
        new("SendDigits", "0123456789ABCD#*wW", "0123456789ABCD#*wW"),
        new("Timeout", 600, "600"),
        new("TimeLimit", 14400, "14400"),
        new("Record", true, "true"),
        new("RecordingChannels", "dual", "dual"),
        new("RecordingTrack", "inbound", "inbound"),
        new("RecordingStatusCallback", new Uri("https://example.com/recording"), "https://example.com/recording"),
        new("RecordingStatusCallbackMethod", "GET", "GET"),
        new("RecordingStatusCallbackEvent", new[] { "in-progress", "completed", "absent" }, "in-progress", "completed", "absent"),
        new("Trim", "do-not-trim", "do-not-trim"),
        new("MachineDetection", "DetectMessageEnd", "DetectMessageEnd"),
        new("MachineDetectionTimeout", 59, "59"),
        new("MachineDetectionSpeechThreshold", 1000, "1000"),
        new("MachineDetectionSpeechEndThreshold", 500, "500"),
        new("MachineDetectionSilenceTimeout", 2000, "2000"),
        new("AsyncAmd", "true", "true"),
        new("AsyncAmdStatusCallback", new Uri("https://example.com/amd"), "https://example.com/amd"),
        new("AsyncAmdStatusCallbackMethod", "GET", "GET"),
        new("SipAuthUsername", "alice", "alice"),
        new("SipAuthPassword", "p&s=s w%rd+", "p&s=s w%rd+"),
        new("CallerId", "client:bob", "client:bob"),
        new("CallReason", "Your parcel 📦", "Your parcel 📦"),
        new("CallToken", "{\"a\":1}", "{\"a\":1}"),
        new("Passports", "eyJhbGciOiJFUzI1NiJ9+/=,eyJ0eXAiOiJwYXNzcG9ydCJ9", "eyJhbGciOiJFUzI1NiJ9+/=,eyJ0eXAiOiJwYXNzcG9ydCJ9"),
        new("RecordingConfigurationId", "archive", "archive"),
        new("Byoc", Sids.Trunk, Sids.Trunk),
        new("ClientNotificationUrl", new Uri("https://example.com/push"), "https://example.com/push"),
    ];

    public static WireFact Of(string name) => All.Single(fact => fact.Name == name);
}

namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class CreateValidationTests
{
    public static TheoryData<string, string, string> Invalid => new()
    {
        { "To", "12345", "400 21211" },
        { "To", "+0155501234", "400 21211" },
        { "To", "+1415555012345678", "400 21211" },
        { "To", "client:", "400 21211" },
        { "To", "client:front-desk", "400 21211" },
        { "To", "client:alice@example.com", "400 21211" },
        { "To", "client:?x=1", "400 21211" },
        { "To", "client:Zo\u00eb", "400 21211" },
        { "To", "sip:@nowhere", "400 21211" },
        { "To", "tel:+14155550123", "400 21211" },
        { "From", "somebody", "400 21212" },
        { "From", "client:alice", "400 21212" },
        { "Url", "not a url", "400 21205" },
        { "Url", "/relative", "400 21205" },
        { "Url", "ftp://example.com/voice", "400 21205" },
        { "Url", "http://localhost:3000/voice", "400 21205" },
        { "Url", "https://voice.localhost/", "400 21205" },
        { "Url", "http://127.0.0.1/voice", "400 21205" },
        { "Url", "http://[::1]/voice", "400 21205" },
        { "StatusCallback", "http://localhost/status", "400 21609" },
        { "FallbackUrl", "http://localhost/voice", "400 20001" },
        { "ApplicationSid", "AP123", "400 21218" },
        { "Method", "PUT", "400 21209" },
        { "FallbackMethod", "get", "400 21209" },
        { "StatusCallbackMethod", "DELETE", "400 21209" },
        { "AsyncAmdStatusCallbackMethod", "HEAD", "400 21209" },
        { "RecordingStatusCallbackMethod", "post", "400 21209" },
        { "StatusCallback", "nowhere", "400 21609" },
        { "StatusCallback", "https://under_score.example.com/", "400 21609" },
        { "SendDigits", "12E", "400 21206" },
        { "SendDigits", "123456789012345678901234567890123", "400 21206" },
        { "Timeout", "0", "400 21208" },
        { "Timeout", "601", "400 21208" },
        { "Timeout", "soon", "400 21208" },
        { "TimeLimit", "-1", "400 20001" },
        { "TimeLimit", "0", "400 20001" },
        { "TimeLimit", "86401", "400 20001" },
        { "FallbackUrl", "nowhere", "400 20001" },
        { "AsyncAmdStatusCallback", "nowhere", "400 20001" },
        { "ClientNotificationUrl", "nowhere", "400 20001" },
        { "RecordingStatusCallback", "nowhere", "400 20001" },
        { "Record", "yes", "400 20001" },
        { "RecordingChannels", "stereo", "400 20001" },
        { "RecordingTrack", "all", "400 20001" },
        { "Trim", "true", "400 20001" },
        { "MachineDetection", "enable", "400 21234" },
        { "AsyncAmd", "1", "400 20001" },
        { "StatusCallbackEvent", "hung-up", "400 20001" },
        { "RecordingStatusCallbackEvent", "started", "400 20001" },
        { "MachineDetectionTimeout", "2", "400 21234" },
        { "MachineDetectionTimeout", "60", "400 21234" },
        { "MachineDetectionTimeout", "long", "400 21234" },
        { "MachineDetectionSpeechThreshold", "999", "400 21234" },
        { "MachineDetectionSpeechThreshold", "6001", "400 21234" },
        { "MachineDetectionSpeechEndThreshold", "499", "400 21234" },
        { "MachineDetectionSpeechEndThreshold", "5001", "400 21234" },
        { "MachineDetectionSilenceTimeout", "1999", "400 21234" },
        { "MachineDetectionSilenceTimeout", "10001", "400 21234" },
        { "Byoc", "AP00000000000000000000000000000000", "400 20001" },
    };

    public static TheoryData<string, string> Valid => new()
    {
        { "To", "sip:desk@pbx.example.com" },
        { "To", "client:alice" },
        { "To", "client:Front_desk_2?line=1&note=a-b" },
        { "Url", "https://localhost.example.com/voice" },
        { "SendDigits", "wW1234567890ABCD#*" },
        { "Timeout", "1" },
        { "Timeout", "600" },
        { "Method", "GET" },
        { "StatusCallbackEvent", "answered" },
        { "ApplicationSid", "AP0123456789abcdef0123456789abcdef" },
        { "Byoc", "BY0123456789abcdef0123456789abcdef" },
        { "TimeLimit", "1" },
        { "TimeLimit", "86400" },
        { "MachineDetection", "Enable" },
        { "MachineDetection", "DetectMessageEnd" },
        { "MachineDetectionTimeout", "3" },
        { "MachineDetectionTimeout", "59" },
        { "MachineDetectionSpeechThreshold", "1000" },
        { "MachineDetectionSpeechThreshold", "6000" },
        { "MachineDetectionSpeechEndThreshold", "500" },
        { "MachineDetectionSpeechEndThreshold", "5000" },
        { "MachineDetectionSilenceTimeout", "2000" },
        { "MachineDetectionSilenceTimeout", "10000" },
        { "CallReason", "your parcel" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task An_invalid_parameter_is_answered_with_its_code_and_dials_nothing(string key, string value, string error)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(error, (await sandbox.CreateAsync((key, value))).Error);
        Assert.Empty(sandbox.Twilio.Dialled);
        Assert.Empty((await sandbox.ListAsync()).Sids);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_valid_parameter_is_accepted(string key, string value)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(201, (await sandbox.CreateAsync((key, value))).Status);
    }

    [Theory]
    [InlineData("MachineDetection", "Off", "Invalid Machine Detection configuration value")]
    [InlineData("MachineDetectionTimeout", "2", "Invalid Machine Detection configuration value")]
    [InlineData("MachineDetectionSpeechThreshold", "999", "Invalid Machine Detection configuration value")]
    [InlineData("MachineDetectionSpeechEndThreshold", "499", "Invalid Machine Detection configuration value")]
    [InlineData("MachineDetectionSilenceTimeout", "1999", "Invalid Machine Detection configuration value")]
    [InlineData("TimeLimit", "86401", "TimeLimit must be between 1 and 86400 seconds.")]
    public async Task A_value_out_of_bounds_is_answered_with_the_message_of_its_code(string key, string value, string message)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(message, (await sandbox.CreateAsync((key, value)))["message"]);
    }

    [Fact]
    public async Task To_then_Url_then_From_are_missed_in_this_order()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal("400 21201", (await sandbox.CreateAsync(("To", null), ("Url", null), ("From", null))).Error);
        Assert.Equal("400 21205", (await sandbox.CreateAsync(("Url", null), ("From", null))).Error);
        Assert.Equal("400 21213", (await sandbox.CreateAsync(("From", null))).Error);
        Assert.Equal("400 21201", (await sandbox.CreateAsync(("To", ""))).Error);
    }

    [Theory]
    [InlineData("Twiml", "<Response/>")]
    [InlineData("ApplicationSid", "AP0123456789abcdef0123456789abcdef")]
    public async Task Twiml_or_an_application_stands_for_the_url(string key, string value)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(201, (await sandbox.CreateAsync(("Url", null), (key, value))).Status);
    }

    [Fact]
    public async Task Twiml_has_at_most_4000_characters_unless_a_url_wins_over_it()
    {
        using var sandbox = new FrozenSandbox();
        var most = new string('x', 4000);

        Assert.Equal(201, (await sandbox.CreateAsync(("Url", null), ("Twiml", most))).Status);
        Assert.Equal("400 32018", (await sandbox.CreateAsync(("Url", null), ("Twiml", most + "x"))).Error);
        Assert.Equal(201, (await sandbox.CreateAsync(("Twiml", most + "x"))).Status);
    }

    [Fact]
    public async Task Every_one_of_repeated_events_must_be_known()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(201, (await sandbox.CreateAsync(("StatusCallbackEvent", "ringing"), ("StatusCallbackEvent", "completed"))).Status);
        Assert.Equal("400 20001", (await sandbox.CreateAsync(("StatusCallbackEvent", "ringing"), ("StatusCallbackEvent", "x"))).Error);
    }

    [Fact]
    public async Task A_body_that_is_not_a_form_has_no_parameters()
    {
        using var sandbox = new FrozenSandbox();
        using var json = new StringContent("""{"To":"+14155550123"}""", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal("400 21201", (await sandbox.SendAsync(HttpMethod.Post, sandbox.ListPath, json)).Error);
    }

    [Fact]
    public async Task A_client_may_be_called_by_a_client()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(201, (await sandbox.CreateAsync(("To", "client:bob"), ("From", "client:alice"))).Status);
    }
}

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class IdleParameterTests
{
    private static readonly Uri Url = new("https://example.com/");

    /// <summary>Each parameter that needs another, and what is said when it stands alone.</summary>
    public static TheoryData<string, string> OfNewCall => new()
    {
        { "Method", "without Url" },
        { "FallbackMethod", "without FallbackUrl" },
        { "StatusCallbackMethod", "without StatusCallback" },
        { "StatusCallbackEvent", "without StatusCallback" },
        { "RecordingChannels", "without Record" },
        { "RecordingTrack", "without Record" },
        { "Trim", "without Record" },
        { "RecordingStatusCallback", "without Record" },
        { "RecordingStatusCallbackMethod", "without Record" },
        { "RecordingStatusCallbackEvent", "without Record" },
        { "MachineDetectionTimeout", "without MachineDetection" },
        { "MachineDetectionSpeechThreshold", "without MachineDetection" },
        { "MachineDetectionSpeechEndThreshold", "without MachineDetection" },
        { "MachineDetectionSilenceTimeout", "without MachineDetection" },
        { "AsyncAmd", "without MachineDetection" },
        { "AsyncAmdStatusCallback", "without MachineDetection" },
        { "AsyncAmdStatusCallbackMethod", "without MachineDetection" },
    };

    [Theory, MemberData(nameof(OfNewCall))]
    public void A_parameter_that_needs_another_is_named_when_it_stands_alone(string parameter, string condition)
    {
        var call = new NewCall { Twiml = "<Response/>" };
        Give(call, parameter);

        Assert.Equal([new IdleParameter(parameter, condition)], IdleParameters.Of(call));
    }

    [Fact]
    public void Nothing_is_idle_in_a_call_that_has_what_each_parameter_needs()
    {
        var call = new NewCall { Record = true, AsyncAmd = "true" };
        foreach (var fact in CreateFacts.All.Where(fact => fact.Name is not ("SendDigits" or "ApplicationSid" or "Twiml")))
        {
            Give(call, fact.Name);
        }

        Assert.Empty(IdleParameters.Of(call));
    }

    [Theory]
    [InlineData("Method")]
    [InlineData("FallbackUrl")]
    [InlineData("FallbackMethod")]
    [InlineData("StatusCallback")]
    [InlineData("StatusCallbackMethod")]
    [InlineData("StatusCallbackEvent")]
    public void An_application_has_its_own_addresses_and_methods(string parameter)
    {
        var call = new NewCall { ApplicationSid = Sids.Application, FallbackUrl = Url, StatusCallback = Url };
        Give(call, parameter);

        Assert.Contains(new IdleParameter(parameter, "with ApplicationSid"), IdleParameters.Of(call));
    }

    [Fact]
    public void Keys_to_press_turn_detection_off_with_all_that_belongs_to_it()
    {
        var call = new NewCall { SendDigits = "1", MachineDetection = "Enable", MachineDetectionTimeout = 5, AsyncAmd = "true" };

        Assert.Equal(
            ["MachineDetection", "MachineDetectionTimeout", "AsyncAmd"], IdleParameters.Of(call).Select(idle => idle.Name));
        Assert.All(IdleParameters.Of(call), idle => Assert.Equal("with SendDigits", idle.Condition));
    }

    [Fact]
    public void Detection_in_the_foreground_reports_to_nobody()
    {
        var call = new NewCall { MachineDetection = "Enable", AsyncAmd = "false", AsyncAmdStatusCallback = Url };

        Assert.Equal([new IdleParameter("AsyncAmdStatusCallback", "without AsyncAmd true")], IdleParameters.Of(call));
    }

    [Fact]
    public void Reports_of_a_recording_need_an_address()
    {
        var call = new NewCall { Record = true, RecordingStatusCallbackMethod = "GET" };

        Assert.Equal([new IdleParameter("RecordingStatusCallbackMethod", "without RecordingStatusCallback")], IdleParameters.Of(call));
    }

    [Fact]
    public void An_update_and_a_text_have_their_own()
    {
        var update = new CallUpdate { TimeLimit = 60, Method = "GET", FallbackMethod = "GET", StatusCallbackMethod = "GET" };
        var message = new SpokenMessage { Voice = "man", Language = "en-US", Repeat = 2 };

        Assert.Equal(["Method", "FallbackMethod", "StatusCallbackMethod"], IdleParameters.Of(update).Select(idle => idle.Name));
        Assert.Equal(["Voice", "Language", "Repeat"], IdleParameters.Of(message).Select(idle => idle.Name));
        Assert.Empty(IdleParameters.Of(new SpokenMessage { Say = "Hello", Voice = "man" }));
    }

    private static void Give(NewCall call, string parameter) =>
        CreateFacts.Of(parameter).SetOn(call);
}

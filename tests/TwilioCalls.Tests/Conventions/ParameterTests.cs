using System.Management.Automation;
using System.Reflection;
using TwilioCalls.Commands;
using TwilioCalls.Parameters;

namespace TwilioCalls.Tests.Conventions;

/// <summary>The lists of parameters are written from Twilio's document, not from the code.</summary>
public class ParameterTests
{
    private const string Create =
        """
        To From Url Twiml ApplicationSid Method FallbackUrl FallbackMethod StatusCallback StatusCallbackEvent
        StatusCallbackMethod SendDigits Timeout Record RecordingChannels RecordingStatusCallback
        RecordingStatusCallbackMethod SipAuthUsername SipAuthPassword MachineDetection MachineDetectionTimeout
        RecordingStatusCallbackEvent Trim CallerId MachineDetectionSpeechThreshold MachineDetectionSpeechEndThreshold
        MachineDetectionSilenceTimeout AsyncAmd AsyncAmdStatusCallback AsyncAmdStatusCallbackMethod Byoc CallReason
        CallToken RecordingTrack TimeLimit ClientNotificationUrl Passports RecordingConfigurationId
        """;

    private const string Update =
        "Url Method Status FallbackUrl FallbackMethod StatusCallback StatusCallbackMethod Twiml TimeLimit";

    private const string List = "To From ParentCallSid Status StartTime StartTime< StartTime> EndTime EndTime< EndTime>";

    /// <summary>A user name and its password are one parameter, -SipCredential.</summary>
    private static readonly string[] InCredential = ["SipAuthUsername", "SipAuthPassword"];

    [Theory]
    [InlineData(typeof(NewCall), Create, 38)]
    [InlineData(typeof(CallUpdate), Update, 9)]
    [InlineData(typeof(CallFilter), List + " PageSize", 11)]
    public void A_request_declares_exactly_the_parameters_of_its_operation(Type request, string wireNames, int count)
    {
        var declared = ApiParameters.Of(request).Where(parameter => parameter.IsSent).Select(parameter => parameter.WireName).Order();

        Assert.Equal(count, declared.Count());
        Assert.Equal(Words(wireNames).Order(), declared);
    }

    [Theory]
    [InlineData(typeof(NewCall), typeof(NewTwilioCallCommand))]
    [InlineData(typeof(NewCall), typeof(InvokeTwilioCampaignCommand))]
    [InlineData(typeof(CallUpdate), typeof(SetTwilioCallCommand))]
    [InlineData(typeof(CallFilter), typeof(GetTwilioCallCommand))]
    public void A_cmdlet_has_each_parameter_of_its_request_under_the_same_name(Type request, Type cmdlet)
    {
        foreach (var parameter in ApiParameters.Of(request).Where(one => !InCredential.Contains(one.Name)))
        {
            var property = cmdlet.GetProperty(parameter.Name);

            Assert.True(property is not null, $"{cmdlet.Name} has no {parameter.Name}.");
            Assert.True(IsParameter(property), $"{cmdlet.Name}.{parameter.Name} is no parameter.");
            Assert.Equal(Expected(parameter.Type), property.PropertyType);
        }
    }

    [Theory]
    [InlineData(typeof(NewCall), typeof(NewTwilioCallCommand))]
    [InlineData(typeof(NewCall), typeof(InvokeTwilioCampaignCommand))]
    [InlineData(typeof(CallUpdate), typeof(SetTwilioCallCommand))]
    [InlineData(typeof(CallFilter), typeof(GetTwilioCallCommand))]
    public void A_parameter_with_a_set_of_values_completes_them(Type request, Type cmdlet)
    {
        foreach (var parameter in ApiParameters.Of(request).Where(one => one.Values.Count > 0))
        {
            var completer = cmdlet.GetProperty(parameter.Name)!.GetCustomAttribute<ArgumentCompleterAttribute>();

            Assert.Equal(request, completer?.Type?.GetGenericArguments().Single());
        }
    }

    [Fact]
    public void Every_parameter_of_a_new_call_binds_by_property_name_so_that_a_row_of_a_file_is_a_call()
    {
        // These are about the command, not about a call.
        string[] ofTheCommand = ["Context", "ThrottleLimit", "ResolveUnknown", "SkipDuplicate"];
        var unbound = Parameters(typeof(NewTwilioCallCommand))
            .Where(property => !ofTheCommand.Contains(property.Name))
            .Where(property => !property.GetCustomAttributes<ParameterAttribute>().All(one => one.ValueFromPipelineByPropertyName));

        Assert.Empty(unbound);
    }

    [Fact]
    public void Text_that_cannot_become_a_parameters_type_is_never_ignored_in_silence()
    {
        var silent = Parameters(typeof(NewTwilioCallCommand))
            .Where(property => property.PropertyType == typeof(Uri) || property.PropertyType == typeof(int?)
                || property.PropertyType == typeof(SwitchParameter))
            .Where(property => property.GetCustomAttribute<ParameterAttribute>()!.ValueFromPipelineByPropertyName)
            .Where(property => property.GetCustomAttribute<Binding.TextTransformationAttribute>() is null
                && property.GetCustomAttribute<Binding.WholeNumberAttribute>() is null);

        Assert.Empty(silent);
    }

    [Theory]
    [InlineData(typeof(NewTwilioCallCommand), "To From AccountSid")]
    [InlineData(typeof(GetTwilioCallCommand), "Sid AccountSid")]
    [InlineData(typeof(SetTwilioCallCommand), "Sid AccountSid")]
    [InlineData(typeof(RemoveTwilioCallCommand), "Sid AccountSid")]
    [InlineData(typeof(WaitTwilioCallCommand), "Sid AccountSid")]
    [InlineData(typeof(TraceTwilioCallCommand), "Sid AccountSid")]
    public void A_piped_call_binds_only_the_intended_parameters(Type cmdlet, string meant)
    {
        var ofCall = typeof(Call).GetProperties().Select(property => property.Name);
        var bound = Parameters(cmdlet)
            .Where(property => property.GetCustomAttributes<ParameterAttribute>().Any(one => one.ValueFromPipelineByPropertyName))
            .SelectMany(Names)
            .Intersect(ofCall, StringComparer.OrdinalIgnoreCase);

        Assert.Equal(Words(meant).Order(), bound.Order());
    }

    private static string[] Words(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static Type Expected(Type type) => type switch
    {
        _ when type == typeof(bool?) => typeof(SwitchParameter),
        _ when type == typeof(CallTime?) => typeof(TimeArgument),
        _ => type,
    };

    private static IEnumerable<string> Names(PropertyInfo property) =>
        [property.Name, .. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];

    private static IEnumerable<PropertyInfo> Parameters(Type cmdlet) => cmdlet.GetProperties().Where(IsParameter);

    private static bool IsParameter(PropertyInfo property) => property.IsDefined(typeof(ParameterAttribute));
}

using System.Management.Automation;
using System.Reflection;

namespace TwilioCalls.Tests.Conventions;

public class CmdletTests
{
    public static TheoryData<Type> Cmdlets => new(
        typeof(TwilioCalls.Commands.NewTwilioCallCommand).Assembly.GetTypes().Where(type => type.IsDefined(typeof(CmdletAttribute))));

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_cmdlet_is_one_sealed_class_named_after_its_verb_and_noun(Type cmdlet)
    {
        var attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;

        Assert.True(cmdlet.IsSealed);
        Assert.Equal("TwilioCalls.Commands", cmdlet.Namespace);
        Assert.Equal($"{attribute.VerbName}{attribute.NounName}Command", cmdlet.Name);
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_cmdlet_declares_its_output_type(Type cmdlet) =>
        Assert.NotEmpty(cmdlet.GetCustomAttributes<OutputTypeAttribute>());

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_cmdlet_that_changes_calls_or_writes_a_file_supports_WhatIf_and_does_not_prompt_unasked(Type cmdlet)
    {
        var attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        var changes = (attribute.NounName == "TwilioCall" && attribute.VerbName is VerbsCommon.New or VerbsCommon.Set or VerbsCommon.Remove)
            || (attribute.NounName == "TwilioCampaign" && attribute.VerbName != VerbsCommon.Get)
            || attribute.VerbName == VerbsData.Export;

        Assert.Equal(changes, attribute.SupportsShouldProcess);
        Assert.Equal(changes ? ConfirmImpact.Medium : ConfirmImpact.None, attribute.ConfirmImpact);
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_sid_has_the_alias_CallSid_and_binds_by_value_and_by_name(Type cmdlet)
    {
        if (cmdlet.GetProperty("Sid") is not { } sid)
        {
            Assert.DoesNotContain(cmdlet.GetProperties(), property => property.Name == "CallSid");
            return;
        }

        var parameter = sid.GetCustomAttribute<ParameterAttribute>()!;
        Assert.True(parameter is { ValueFromPipeline: true, ValueFromPipelineByPropertyName: true, Position: 0 });
        Assert.Contains("CallSid", sid.GetCustomAttribute<AliasAttribute>()!.AliasNames);
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void No_secret_is_a_plain_text_parameter(Type cmdlet)
    {
        string[] secrets = ["password", "secret", "authtoken"];
        var plain = cmdlet.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)) && property.PropertyType == typeof(string))
            .Where(property => secrets.Any(word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

        Assert.Empty(plain);
    }
}

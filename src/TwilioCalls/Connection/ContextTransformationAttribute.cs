using System.Management.Automation;

namespace TwilioCalls.Connection;

/// <summary>Refuses what is no connection. PowerShell would quote it, and a token is easily given instead.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ContextTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            TwilioContext context => context,
            _ => throw new ArgumentTransformationMetadataException("It takes a connection that New-TwilioContext, Connect-Twilio -PassThru or Get-TwilioContext wrote."),
        };
}

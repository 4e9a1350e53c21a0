using System.Reflection;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;
using SdkMethod = Twilio.Http.HttpMethod;

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>A parameter of an operation, as an options type of Twilio's own client declares it.</summary>
internal sealed record SdkOption(PropertyInfo Property)
{
    /// <summary>What an operation is about, and how many are wanted: both stand elsewhere in our client.</summary>
    private static readonly string[] Elsewhere = ["PathSid", "PathAccountSid", "Limit"];

    public string Name => Property.Name;

    /// <summary>The parameters of an operation: one that a new version of the SDK has is among them.</summary>
    public static IReadOnlyList<SdkOption> Of(Type options) =>
        [.. options.GetProperties().Where(one => !Elsewhere.Contains(one.Name)).Select(one => new SdkOption(one))];

    public static SdkOption Of(Type options, string name) => Of(options).Single(one => one.Name == name);

    /// <summary>Gives the SDK's options a value as its own code would. One that cannot be set was given when they were made.</summary>
    public void Set(object options, object value)
    {
        if (Property.CanWrite)
        {
            Property.SetValue(options, Converted(value));
        }
    }

    private object Converted(object value) => Property.PropertyType switch
    {
        var type when type == typeof(Uri) => value,
        var type when type == typeof(SdkMethod) => new SdkMethod((string)value),
        var type when type == typeof(IEndpoint) || type == typeof(PhoneNumber) => new PhoneNumber((string)value),
        var type when type == typeof(Twiml) => new Twiml((string)value),
        var type when type == typeof(CallResource.StatusEnum) => (CallResource.StatusEnum)(string)value,
        var type when type == typeof(CallResource.UpdateStatusEnum) => (CallResource.UpdateStatusEnum)(string)value,
        var type when type == typeof(List<string>) => ((string[])value).ToList(),
        var type when type == typeof(long?) => (long)(int)value,
        var type when type == typeof(DateTime?) => ((DateTimeOffset)value).UtcDateTime,
        var type when type == typeof(string) => value is Uri uri ? uri.OriginalString : value,
        _ => value,
    };
}

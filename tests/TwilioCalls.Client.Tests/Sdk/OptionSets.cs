using Twilio.Rest.Api.V2010.Account;

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>
/// Which parameters go together in a request: one with what it needs, or as many as there can be. They are read from the SDK's
/// types, so that one which a new version of it has is among them.
/// </summary>
internal static class OptionSets
{
    private static readonly string[] Instructions = ["Url", "Twiml", "ApplicationSid"];

    public static string[] Create => NamesOf(typeof(CreateCallOptions));

    public static string[] AllOfCreate => [.. Create.Except(Instructions[1..])];

    public static string[] Update => NamesOf(typeof(UpdateCallOptions));

    public static string[] AllOfUpdate => [.. Update.Except(["Twiml", "Status"])];

    public static string[] List => NamesOf(typeof(ReadCallOptions));

    /// <summary>The SDK sends no bounds of a time that is given exactly; here it has the bounds.</summary>
    public static string[] AllOfList => [.. List.Except(["StartTime", "EndTime"])];

    public static string[] AllOfListOnDays =>
        [.. List.Where(name => !name.EndsWith("Before", StringComparison.Ordinal) && !name.EndsWith("After", StringComparison.Ordinal))];

    public static string[] CreateWith(string name) =>
        [.. ((string[])[name, "To", "From", .. Instructions.Contains(name) ? (string[])[] : ["Url"]]).Distinct()];

    public static string[] UpdateWith(string name) => name is "Url" or "Twiml" or "Status" or "TimeLimit" ? [name] : [name, "Url"];

    /// <summary>With a page size, which our client always sends.</summary>
    public static string[] ListWith(string name) => [.. ((string[])[name, "PageSize"]).Distinct()];

    private static string[] NamesOf(Type options) => [.. SdkOption.Of(options).Select(option => option.Name)];
}

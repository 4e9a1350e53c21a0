namespace TwilioCalls.Sandbox.Validation;

/// <summary>Rules that a create and an update have in common. 20001 stands for every parameter without a code of its own.</summary>
internal static class SharedRules
{
    public const int InvalidParameter = 20001;

    public static readonly Rule BadUrl =
        new(21205, "Url is not a valid URL.", form => form["Url"] is { } url && !Uris.IsValid(url));

    public static readonly Rule BadStatusCallback =
        new(21609, "The StatusCallback URL is not a valid URL.", form => form["StatusCallback"] is { } url && !Uris.IsValid(url));

    /// <summary>Twilio lets a call last 24 hours at most.</summary>
    public static readonly Rule BadTimeLimit =
        new(InvalidParameter, "TimeLimit must be between 1 and 86400 seconds.", form => FormNumbers.IsOutside(form, "TimeLimit", 1, 86_400));

    public static Rule BadMethod(string key) =>
        new(21209, $"{key} must be GET or POST.", form => form[key] is not (null or "GET" or "POST"));

    public static Rule BadUri(string key) =>
        new(InvalidParameter, $"{key} is not a valid URL.", form => form[key] is { } url && !Uris.IsValid(url));

    public static Rule Range(string key, int lowest, int highest) =>
        new(InvalidParameter, $"{key} must be between {lowest} and {highest}.", form => FormNumbers.IsOutside(form, key, lowest, highest));

    public static Rule OneOf(string key, params string[] values) =>
        new(InvalidParameter, $"{key} must be one of: {string.Join(", ", values)}.", form => form.All(key).Any(value => !values.Contains(value)));
}

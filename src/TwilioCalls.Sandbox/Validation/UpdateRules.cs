using static TwilioCalls.Sandbox.Validation.SharedRules;

namespace TwilioCalls.Sandbox.Validation;

/// <summary>What an update must satisfy, in the order it is checked.</summary>
internal static class UpdateRules
{
    private static readonly string[] Known =
    [
        "Url", "Twiml", "Method", "FallbackUrl", "FallbackMethod", "StatusCallback", "StatusCallbackMethod", "TimeLimit", "Status",
    ];

    public static readonly Rule[] Form =
    [
        new(InvalidParameter, "There is nothing to update.", form => Known.All(key => form[key] is null)),
        OneOf("Status", "canceled", "completed"),
        new(InvalidParameter, "Url and Twiml exclude each other.", form => form["Url"] is not null && form["Twiml"] is not null),
        BadUrl,
        new(32018, "Twiml is longer than 4000 characters.", form => form["Twiml"]?.Length > 4000),
        BadMethod("Method"),
        BadMethod("FallbackMethod"),
        BadMethod("StatusCallbackMethod"),
        BadStatusCallback,
        BadUri("FallbackUrl"),
        BadTimeLimit,
    ];
}

using TwilioCalls.Client.Tests.Parameters;

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>A value for each parameter, which both clients are given.</summary>
internal static class OptionSamples
{
    /// <summary>Times that a call can pass together. Each is the beginning of a day: see <see cref="SameRequest"/>.</summary>
    private static readonly string[] Times = ["StartTimeAfter", "StartTime", "StartTimeBefore", "EndTimeAfter", "EndTime", "EndTimeBefore"];

    /// <summary>A value of our property's type. A URL has nothing that the two may escape differently: Uri itself does that.</summary>
    public static object Of(Type request, string name) => (request.Name, name) switch
    {
        (nameof(CallFilter), "To" or "From") => "+14155550123",
        (nameof(CallFilter), "ParentCallSid") => Sids.Call,
        (nameof(CallFilter), "Status") => "no-answer",
        (nameof(CallFilter), "PageSize") => 50,
        (nameof(CallFilter), _) => new DateTimeOffset(2026, 11, 3 + Array.IndexOf(Times, name), 0, 0, 0, TimeSpan.Zero),
        (nameof(CallUpdate), "Status") => "completed",
        _ when CreateFacts.Of(name).Given is Uri => new Uri($"https://example.com/{name}?q=1"),
        _ => CreateFacts.Of(name).Given,
    };

    /// <summary>The same value on our request; false if it has no such parameter.</summary>
    public static bool TrySet(object request, string name, object value)
    {
        if (request.GetType().GetProperty(name) is not { } property)
        {
            return false;
        }

        property.SetValue(request, value switch
        {
            string one when property.PropertyType == typeof(string[]) => new[] { one },
            DateTimeOffset time => CallTime.At(time),
            _ => value,
        });
        return true;
    }
}

namespace TwilioCalls.Statistics.Grouping;

/// <summary>Which group: a time, or a text. A call that has neither is in the group without both.</summary>
/// <param name="Time">The number of the day, hour or weekday, or the Unix second at which an hour begins.</param>
/// <param name="Text">The text.</param>
internal readonly record struct GroupKey(long? Time, string? Text)
{
    public static GroupKey None => default;

    public static GroupKey Of(long time) => new(time, null);

    public static GroupKey Of(string? text) => string.IsNullOrEmpty(text) ? None : new(null, text);
}

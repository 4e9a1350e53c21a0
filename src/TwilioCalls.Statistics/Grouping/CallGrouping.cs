namespace TwilioCalls.Statistics.Grouping;

/// <summary>What calls are grouped by. Their numbers stand in the states of statistics, and stay.</summary>
internal enum CallGrouping
{
    /// <summary>All calls are one group.</summary>
    None = 0,

    /// <summary>A day of the zone's calendar.</summary>
    Day = 1,

    /// <summary>An hour of a day.</summary>
    Hour = 2,

    /// <summary>An hour of all days, 0 to 23.</summary>
    HourOfDay = 3,

    /// <summary>A day of the week, Monday first.</summary>
    DayOfWeek = 4,

    Status = 5,
    Direction = 6,
    From = 7,
    To = 8,

    /// <summary>The country of the other side's number.</summary>
    Country = 9,

    AnsweredBy = 10,
}

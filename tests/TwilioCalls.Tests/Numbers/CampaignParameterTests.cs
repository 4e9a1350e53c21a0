using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Binding.Times;

namespace TwilioCalls.Tests.Numbers;

/// <summary>What the rules of a campaign are given is taken for what was meant, or refused.</summary>
public class CampaignParameterTests
{
    public static TheoryData<object, double> Durations => new()
    {
        { "00:30", 30 }, { "0:30", 30 }, { "36:00", 2160 }, { "24:00", 1440 }, { "1.00:00", 1440 }, { "00:00:30", 0.5 }, { TimeSpan.FromHours(1), 60 },
    };

    [Theory, MemberData(nameof(Durations))]
    public void A_length_of_time_that_says_its_units_is_taken(object given, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), new DurationTransformationAttribute().Transform(null!, new PSObject(given)));

    public static TheoryData<object> NoDurations => [30, "30", 30.0, "30m", "00:60", "-00:30", "1:2:3:4", "", "half an hour", TimeSpan.FromMinutes(-1), true, "PT30M"];

    [Theory, MemberData(nameof(NoDurations))]
    public void One_whose_unit_is_not_known_is_refused_with_the_right_forms(object given) =>
        Assert.Contains("00:30 for half an hour", Refusal(new DurationTransformationAttribute(), given), StringComparison.Ordinal);

    public static TheoryData<object, DayOfWeek[]> Days => new()
    {
        { "Monday", [DayOfWeek.Monday] },
        { "mon", [DayOfWeek.Monday] },
        { "Monday,Tuesday", [DayOfWeek.Monday, DayOfWeek.Tuesday] },
        { new object[] { "Saturday", "Sunday" }, [DayOfWeek.Saturday, DayOfWeek.Sunday] },
        { "Mon-Wed", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday] },
        { "Saturday-Monday", [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday] },
        { DayOfWeek.Friday, [DayOfWeek.Friday] },
    };

    [Theory, MemberData(nameof(Days))]
    public void Days_are_taken_by_name_in_one_text_or_several(object given, DayOfWeek[] days) =>
        Assert.Equal(days, new DaysTransformationAttribute().Transform(null!, given));

    public static TheoryData<object> NoDays => [1, "1", "Someday", "M", "S", "Monday,", "Monday-", "Mon-Tue-Wed", (DayOfWeek)7, "Montag", ""];

    [Theory, MemberData(nameof(NoDays))]
    public void What_is_no_day_is_refused(object given) =>
        Assert.Contains("Monday-Friday", Refusal(new DaysTransformationAttribute(), given), StringComparison.Ordinal);

    public static TheoryData<object, double> Numbers => new() { { "0.5", 0.5 }, { 2, 2 }, { 0.25, 0.25 }, { 1.5m, 1.5 }, { "3", 3 } };

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_with_a_decimal_point_is_taken(object given, double number) =>
        Assert.Equal(number, new DecimalNumberAttribute("calls").Transform(null!, given));

    public static TheoryData<object> NoNumbers => ["0,5", "1,000", "1e3", "", "-1", "one", true];

    [Theory, MemberData(nameof(NoNumbers))]
    public void Any_other_is_refused_with_the_right_form(object given) =>
        Assert.Contains("such as 0.5", Refusal(new DecimalNumberAttribute("calls"), given), StringComparison.Ordinal);

    [Theory]
    [InlineData("1h")]
    [InlineData("Tu3")]
    [InlineData("0.5 s")]
    public void What_is_refused_is_quoted_where_it_is_short(string given) => Assert.All(
        new ArgumentTransformationAttribute[] { new DurationTransformationAttribute(), new DaysTransformationAttribute(), new DecimalNumberAttribute("calls") },
        rule => Assert.StartsWith($"It cannot be '{given}': ", Refusal(rule, given), StringComparison.Ordinal));

    private static string Refusal(ArgumentTransformationAttribute rule, object given) =>
        Assert.Throws<ArgumentTransformationMetadataException>(() => rule.Transform(null!, given)).Message;
}

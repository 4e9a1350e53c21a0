using TwilioCalls.Errors;
using TwilioCalls.Zones;

namespace TwilioCalls.Client.Tests.Zones;

public sealed class ZoneNamesTests
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData(" Europe/Berlin ")]
    [InlineData("W. Europe Standard Time")]
    public void A_zone_is_known_by_its_IANA_name_and_by_that_of_Windows(string name) =>
        Assert.Equal(TimeSpan.FromHours(2), ZoneNames.Read(name).GetUtcOffset(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc)));

    [Theory]
    [InlineData("")]
    [InlineData("Europe/Nowhere")]
    [InlineData("/etc/localtime")]
    [InlineData("./Europe/Berlin")]
    [InlineData("../zoneinfo/Europe/Berlin")]
    [InlineData("Europe/../Europe/Berlin")]
    public void What_is_no_zone_or_a_path_out_of_the_folder_of_zones_is_none(string name)
    {
        Assert.Null(ZoneNames.TryRead(name));
        Assert.Throws<InvalidParameterException>(() => ZoneNames.Read(name));
    }

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("US/Los-Angeles", "America/Los_Angeles")]
    [InlineData("Nowhere", "Europe/Berlin")]
    [InlineData("", "Europe/Berlin")]
    [InlineData("+01:00", "Europe/Berlin")]
    public void The_refusal_names_the_zone_that_is_probably_meant_or_an_example(string name, string meant)
    {
        var refusal = Assert.Throws<InvalidParameterException>(() => ZoneNames.Read(name));

        Assert.Equal("TimeZone", refusal.ParamName);
        Assert.StartsWith($"TimeZone cannot be '{name}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"such as {meant}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_offset_is_not_taken_for_the_zone_that_has_its_letters_also_once_that_was_looked_for()
    {
        // .NET lists such a zone from the first time on that somebody asks for it.
        Assert.NotNull(ZoneNames.TryRead("Etc/UTC"));

        Assert.Contains("such as Europe/Berlin.", Assert.Throws<InvalidParameterException>(() => ZoneNames.Read("UTC+2")).Message, StringComparison.Ordinal);
    }
}

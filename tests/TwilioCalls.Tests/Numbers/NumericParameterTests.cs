using System.Management.Automation;
using System.Reflection;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Tests.Numbers;

public class NumericParameterTests
{
    private const string Row = "[pscustomobject]@{ To = '+14155550123'; From = '+14155550199'; Twiml = '<Response/>'; Timeout = $given } | New-TwilioCall";

    private const string CommandLine = "New-TwilioCall +14155550123 +14155550199 -Twiml '<Response/>' -Timeout ";

    private static readonly string[] Cultures = ["", "de-DE", "fr-CH", "fa-IR", "ar-SA"];

    public static TheoryData<object> NoWholeNumbers =>
    [
        "60,0", "1.800", "1,800", "60.7", "60.0", "1kb", "0x3c", "6e1", " 60", "60 ", "+60", "-60", "\uFF16\uFF10", "\u0666\u0660", "sixty",
        "99999999999", "60\u200B", "1 800", 60.7, 60.5f, 60.7m, double.NaN, 1e12, 99999999999L, true, '6',
    ];

    [Theory, MemberData(nameof(NoWholeNumbers))]
    public async Task A_cell_that_is_no_whole_number_is_the_rows_error_in_every_culture(object cell)
    {
        var sent = await SentForms.OfAsync(Row, cell, Cultures);

        Assert.Empty(sent.Forms);
        Assert.Equal(Cultures.Length, sent.Errors.Count);
        Assert.All(sent.Errors, error => Assert.StartsWith("+14155550123: Timeout cannot be '", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_errors_of_six_rows_name_six_numbers()
    {
        var sent = await SentForms.OfAsync(
            "1..6 | ForEach-Object { [pscustomobject]@{ To = \"+1415555012$_\"; From = '+14155550199'; Twiml = '<Response/>'; Timeout = '60,0' } } | New-TwilioCall");

        Assert.Equal(6, sent.Errors.Distinct().Count());
        Assert.All(sent.Errors, error => Assert.Contains("Timeout cannot be '60,0'", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_number_is_not_the_next_rows()
    {
        var sent = await SentForms.OfAsync(
            "[pscustomobject]@{ To = '+14155550123'; Timeout = '60,0' }, [pscustomobject]@{ To = '+14155550124' } | New-TwilioCall -From +14155550199 -Twiml '<Response/>'");

        Assert.Equal(["+14155550124"], sent.Values("To"));
        Assert.Single(sent.Errors);
    }

    [Theory]
    [InlineData("60", "60")]
    [InlineData(60, "60")]
    [InlineData(60L, "60")]
    [InlineData(60.0, "60")]
    [InlineData("060", "60")]
    public async Task A_cell_that_is_a_whole_number_is_sent(object cell, string wire) =>
        Assert.Equal(Enumerable.Repeat(wire, Cultures.Length), (await SentForms.OfAsync(Row, cell, Cultures)).Values("Timeout"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task An_empty_cell_is_left_out(string? cell)
    {
        var sent = await SentForms.OfAsync(Row, cell);

        Assert.Empty(sent.Errors);
        Assert.DoesNotContain("Timeout", Assert.Single(sent.Forms), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60.7")]
    [InlineData("'60,0'")]
    [InlineData("'1kb'")]
    [InlineData("$true")]
    public async Task What_stands_on_the_command_line_is_not_rounded(string value)
    {
        var sent = await SentForms.OfAsync(CommandLine + value);

        Assert.Empty(sent.Forms);
        Assert.Contains("Timeout", Assert.Single(sent.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TwilioCall -PageSize 60.7", "PageSize")]
    [InlineData("Get-TwilioCall -PageSize '1,000'", "PageSize")]
    [InlineData("Get-TwilioCall -First 1 -ThrottleLimit 1.6", "ThrottleLimit")]
    [InlineData("Set-TwilioCall CA00000000000000000000000000000000 -TimeLimit 60.7", "TimeLimit")]
    [InlineData("Wait-TwilioCall CA00000000000000000000000000000000 -Timeout 60.7", "Timeout")]
    [InlineData("Connect-Twilio -Sandbox -RetryBudget ''", "RetryBudget")]
    [InlineData("Connect-Twilio -Sandbox -RequestTimeout 1.5", "RequestTimeout")]
    [InlineData("Connect-Twilio -Sandbox -MaximumRetryCount '5,0'", "MaximumRetryCount")]
    public async Task No_cmdlet_rounds(string script, string parameter)
    {
        var sent = await SentForms.OfAsync(script);

        Assert.Contains(parameter, Assert.Single(sent.Errors), StringComparison.Ordinal);
        Assert.Empty(sent.Queries);
        Assert.Empty(sent.Forms);
    }

    /// <summary>PowerShell's own conversions of these types take things for what nobody meant.</summary>
    [Fact]
    public void Every_number_time_and_name_of_every_cmdlet_is_read_by_a_rule_of_its_own()
    {
        var others = typeof(TwilioCommand).Assembly.GetTypes().Where(type => typeof(Cmdlet).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .Where(property => ValueOf(property.PropertyType) is { IsPrimitive: true } or { IsEnum: true } || ValueOf(property.PropertyType) == typeof(TimeSpan))
            .Where(property => !property.GetCustomAttributes<ArgumentTransformationAttribute>().Any(one => one.GetType().Assembly == typeof(TwilioCommand).Assembly));

        Assert.Empty(others);
    }

    private static Type ValueOf(Type type) => Nullable.GetUnderlyingType(type.GetElementType() ?? type) ?? type.GetElementType() ?? type;
}

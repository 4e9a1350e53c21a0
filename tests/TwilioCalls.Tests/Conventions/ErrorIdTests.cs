using System.Reflection;
using System.Text.RegularExpressions;
using TwilioCalls.Errors;
using TwilioCalls.Tests.Conventions.Floors;

namespace TwilioCalls.Tests.Conventions;

/// <summary>Scripts compare the ids of errors: all stand on the help page, and the help page has no others.</summary>
public partial class ErrorIdTests
{
    [Fact]
    public void The_help_page_lists_exactly_the_ids_that_the_module_gives()
    {
        var own = typeof(ErrorIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name != nameof(ErrorIds.HttpPrefix))
            .Select(field => (string)field.GetRawConstantValue()!);
        // A refusal has Twilio's code, or the status of its answer.
        var failures = Enum.GetNames<TwilioFailure>().Where(name => name != nameof(TwilioFailure.Refused));
        var page = File.ReadAllText(Path.Combine(SourceProject.Root, "docs/en-US/about_TwilioCalls.md"));

        Assert.Equal(
            own.Concat(failures).Append(ErrorIds.HttpPrefix + "503").Order(StringComparer.Ordinal),
            Listed().Matches(page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^- `TwilioCalls\.(\w+)`", RegexOptions.Multiline)]
    private static partial Regex Listed();
}

namespace TwilioCalls.Tests.Support;

/// <summary>Rows as of a CSV file, with a number each, as a script for tests.</summary>
internal static class CallList
{
    public static string Rows(int count) => FormattableString.Invariant(
        $$"""1..{{count}} | ForEach-Object { [pscustomobject]@{ To = '+1415555{0:D4}' -f $_; From = '+14155550199'; Twiml = '<Response/>' } }""");
}

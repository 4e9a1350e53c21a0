namespace TwilioCalls.Campaigns.Rows;

/// <summary>A number of rows in words.</summary>
internal static class RowCount
{
    public static string Text(int count) => count == 1 ? "1 row" : FormattableString.Invariant($"{count} rows");

    /// <param name="count">How many.</param>
    /// <param name="one">What follows where it is one, such as a verb.</param>
    /// <param name="several">What follows where it is another number.</param>
    public static string Text(int count, string one, string several) => $"{Text(count)} {(count == 1 ? one : several)}";
}

namespace TwilioCalls.Campaigns.Rows;

/// <summary>A row of the list, checked: its call can be dialled.</summary>
/// <param name="Key">What tells it from other rows, by <see cref="RowKey"/>.</param>
/// <param name="Call">Whom to call, from where, and what to do.</param>
/// <param name="TimeZone">The zone of whoever is called; null if the row does not say.</param>
/// <param name="Cells">The columns of the row, in their order, as text.</param>
internal sealed record RowInput(string Key, NewCall Call, string? TimeZone, IReadOnlyList<KeyValuePair<string, string?>> Cells);

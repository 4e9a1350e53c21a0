namespace TwilioCalls.Responses;

/// <summary>One page of a listing.</summary>
/// <param name="Items">What is listed.</param>
/// <param name="NextPageUri">The address of the next page, relative to the host; null on the last.</param>
internal sealed record Page<T>(T[] Items, string? NextPageUri)
{
    /// <summary>Whether the answer says what follows, if only that nothing does.</summary>
    public bool NamesNextPage { get; init; }

    /// <summary>How many items a page has at most, by what the page says; null if it does not.</summary>
    public int? Size { get; init; }

    /// <summary>Whether something may follow of which the page says nothing.</summary>
    public bool LacksLink { get; init; }

    public bool IsLast => string.IsNullOrEmpty(NextPageUri) && !LacksLink;
}

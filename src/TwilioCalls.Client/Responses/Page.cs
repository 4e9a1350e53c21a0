namespace TwilioCalls.Responses;

/// <summary>One page of a listing.</summary>
/// <param name="Items">What is listed.</param>
/// <param name="NextPageUri">The address of the next page, relative to the host; null on the last.</param>
internal sealed record Page<T>(T[] Items, string? NextPageUri);

namespace TwilioCalls;

/// <summary>A parameter that was given, and does nothing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Condition">Why, as the rest of a sentence: "without Record".</param>
internal readonly record struct IdleParameter(string Name, string Condition);

namespace TwilioCalls.Benchmarks.Growth;

/// <summary>One line of <c>growth.json</c>.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Latency">Milliseconds that each request waited.</param>
/// <param name="Calls">With how many calls.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record GrowthFigure(string Work, int Latency, int Calls, double Seconds);

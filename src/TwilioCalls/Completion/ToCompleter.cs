namespace TwilioCalls.Completion;

/// <summary>Completes numbers that were called recently.</summary>
public sealed class ToCompleter : NumberCompleter
{
    private protected override string? NumberOf(Call call) => call.To;
}

namespace TwilioCalls.Completion;

/// <summary>Completes numbers that were called recently.</summary>
internal sealed class ToCompleter : NumberCompleter
{
    private protected override string? NumberOf(Call call) => call.To;
}

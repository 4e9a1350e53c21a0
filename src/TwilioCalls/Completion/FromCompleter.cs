namespace TwilioCalls.Completion;

/// <summary>Completes numbers that called recently.</summary>
public sealed class FromCompleter : NumberCompleter
{
    private protected override string? NumberOf(Call call) => call.From;
}

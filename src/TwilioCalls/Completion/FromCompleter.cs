namespace TwilioCalls.Completion;

/// <summary>Completes numbers that called recently.</summary>
internal sealed class FromCompleter : NumberCompleter
{
    private protected override string? NumberOf(Call call) => call.From;
}

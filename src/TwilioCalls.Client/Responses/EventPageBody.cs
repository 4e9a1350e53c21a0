namespace TwilioCalls.Responses;

/// <summary>One page of a call's events.</summary>
internal sealed class EventPageBody : PageBody
{
    public PageItems<CallEvent>? Events { get; set => field = Once(field, value); }

    public Page<CallEvent> ToPage() => ToPage(Events);
}

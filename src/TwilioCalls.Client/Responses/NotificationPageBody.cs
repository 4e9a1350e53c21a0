namespace TwilioCalls.Responses;

/// <summary>One page of a call's notifications.</summary>
internal sealed class NotificationPageBody : PageBody
{
    public PageItems<CallNotification>? Notifications { get; set => field = Once(field, value); }

    public Page<CallNotification> ToPage() => ToPage(Notifications);
}

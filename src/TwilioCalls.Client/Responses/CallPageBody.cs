namespace TwilioCalls.Responses;

/// <summary>One page of a listing of calls.</summary>
internal sealed class CallPageBody : PageBody
{
    public PageItems<Call>? Calls { get; set => field = Once(field, value); }

    public Page<Call> ToPage() => ToPage(Calls);
}

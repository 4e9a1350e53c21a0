namespace TwilioCalls.Client.Tests.Parameters;

/// <summary>A parameter as Twilio's OpenAPI document has it: its name on the wire, a value as a user gives it, and the values to be sent.</summary>
internal sealed record WireFact(string Name, object Given, params string[] Sent)
{
    public IEnumerable<string> Pairs => Sent.Select(value => $"{Name}={value}");

    public void SetOn(object request, string? property = null) =>
        request.GetType().GetProperty(property ?? Name)!.SetValue(request, Given);
}

namespace TwilioCalls.Parameters;

/// <summary>Twilio has no such parameter: it is not sent, and what comes back is compared with it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ComparedHereAttribute : Attribute;

using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>
/// A change to a live call: its end, or new instructions. The parameters of Twilio's update operation,
/// each declared here once; a property left null is not sent. Source: Twilio's OpenAPI document.
/// </summary>
public sealed class CallUpdate
{
    /// <summary>How to end the call: <c>canceled</c> (if queued or ringing) or <c>completed</c> (if live).</summary>
    [AllowedValues(nameof(OptionValues.FinalStatus))] public string? Status { get; set; }

    /// <summary>Where Twilio fetches the TwiML that the call goes on with.</summary>
    [AbsoluteUri] public Uri? Url { get; set; }

    /// <summary>The TwiML that the call goes on with: one XML element Response, at most 4000 characters.</summary>
    [Twiml(TwimlAttribute.Longest)] public string? Twiml { get; set; }

    /// <summary>How <see cref="Url"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? Method { get; set; }

    /// <summary>Where Twilio fetches TwiML if <see cref="Url"/> fails.</summary>
    [AbsoluteUri] public Uri? FallbackUrl { get; set; }

    /// <summary>How <see cref="FallbackUrl"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? FallbackMethod { get; set; }

    /// <summary>Where Twilio reports the call's progress.</summary>
    [AbsoluteUri] public Uri? StatusCallback { get; set; }

    /// <summary>How <see cref="StatusCallback"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? StatusCallbackMethod { get; set; }

    /// <summary>Seconds after which the call is ended, 1 to 86,400 (a day).</summary>
    [AllowedRange(1, 86_400, "seconds")] public int? TimeLimit { get; set; }

    /// <summary>Whether the call gets new instructions. Sent twice, it would start them twice.</summary>
    public bool IsRedirect => Url is not null || Twiml is not null;

    /// <summary>Checks what no single parameter can.</summary>
    /// <exception cref="ArgumentException">Nothing is changed, or two parameters exclude each other.</exception>
    public void Validate()
    {
        Required.AtMostOne((nameof(Status), Status), (nameof(Url), Url), (nameof(Twiml), Twiml));
        if (!ApiParameters.Pairs(this).Any())
        {
            throw new InvalidParameterException(
                "Nothing to change: give Status to end the call, or Url or Twiml to redirect it.", nameof(Status));
        }
    }
}

namespace TwilioCalls.Parameters;

/// <summary>The parameter takes a URL that Twilio can reach: absolute, http or https.</summary>
internal sealed class AbsoluteUriAttribute : ParameterRuleAttribute
{
    /// <inheritdoc/>
    public override object Apply(string parameter, object value) =>
        value is Uri { IsAbsoluteUri: true } uri && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? value
            : throw Refuse(parameter, value, "an absolute URL that begins with https:// or http://");
}

using System.Net.Http.Headers;
using TwilioCalls.Sandbox.Framework;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>The parts of an HTTP request that the sandbox uses.</summary>
internal sealed record IncomingRequest(
    string Method,
    string Authority,
    string Path,
    string PathAndQuery,
    FormValues Query,
    FormValues Form,
    AuthenticationHeaderValue? Authorization)
{
    public static async Task<IncomingRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await HeadOf(request).WithFormAsync(request.Content, cancellationToken).ConfigureAwait(false);

    /// <summary>The request without its form.</summary>
    public static IncomingRequest HeadOf(HttpRequestMessage request)
    {
        var uri = request.RequestUri is { IsAbsoluteUri: true } absolute
            ? absolute
            : throw new InvalidOperationException("The sandbox needs an absolute request URI.");
        return new(
            request.Method.Method,
            uri.Authority,
            uri.AbsolutePath,
            uri.PathAndQuery,
            uri.Query.Length > 1 ? FormValues.Parse(uri.Query.Substring(1)) : FormValues.Empty,
            FormValues.Empty,
            request.Headers.Authorization);
    }

    /// <summary>The request with the form that follows its head.</summary>
    public async Task<IncomingRequest> WithFormAsync(HttpContent? content, CancellationToken cancellationToken) =>
        this with { Form = await ReadFormAsync(content, cancellationToken).ConfigureAwait(false) };

    // A body of another type counts as none: its parameters are missing.
    private static async Task<FormValues> ReadFormAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content?.Headers.ContentType?.MediaType != "application/x-www-form-urlencoded")
        {
            return FormValues.Empty;
        }

        return FormValues.Parse(await content.ReadTextAsync(cancellationToken).ConfigureAwait(false));
    }
}

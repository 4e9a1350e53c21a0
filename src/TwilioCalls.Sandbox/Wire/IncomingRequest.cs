using System.Net.Http.Headers;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>What the sandbox reads of an HTTP request.</summary>
internal sealed record IncomingRequest(
    string Method,
    string Authority,
    string Path,
    string PathAndQuery,
    FormValues Query,
    FormValues Form,
    AuthenticationHeaderValue? Authorization)
{
    public static async Task<IncomingRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri is { IsAbsoluteUri: true } absolute
            ? absolute
            : throw new InvalidOperationException("The sandbox needs an absolute request URI.");
        var form = await ReadFormAsync(request.Content, cancellationToken).ConfigureAwait(false);
        return new(
            request.Method.Method,
            uri.Authority,
            uri.AbsolutePath,
            uri.PathAndQuery,
            uri.Query.Length > 1 ? FormValues.Parse(uri.Query.Substring(1)) : FormValues.Empty,
            form,
            request.Headers.Authorization);
    }

    // A body of another type is as good as none: its parameters are missing.
    private static async Task<FormValues> ReadFormAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content?.Headers.ContentType?.MediaType != "application/x-www-form-urlencoded")
        {
            return FormValues.Empty;
        }
#if NET
        return FormValues.Parse(await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
#else
        cancellationToken.ThrowIfCancellationRequested();
        return FormValues.Parse(await content.ReadAsStringAsync().ConfigureAwait(false));
#endif
    }
}

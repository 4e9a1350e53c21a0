using Microsoft.AspNetCore.Http.Features;

namespace TwilioCalls.Sandbox.Host;

/// <summary>Carries requests from the connection to the sandbox, and its answers back.</summary>
internal sealed class SandboxEndpoint(VirtualTwilio twilio, TimeSpan latency) : IDisposable
{
    private readonly HttpMessageInvoker _sandbox = new(new SandboxHandler(twilio));

    public async Task AnswerAsync(HttpContext context)
    {
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, context.RequestAborted);
        }

        using var request = ToMessage(context);
        using var response = await _sandbox.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers)
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        if (response.Content.Headers.ContentLength > 0)
        {
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            context.Response.ContentLength = response.Content.Headers.ContentLength;
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    public void Dispose() => _sandbox.Dispose();

    private static HttpRequestMessage ToMessage(HttpContext context)
    {
        // As it came: the path and the query that Kestrel has decoded could not be told from others.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(new(context.Request.Method), new Uri(new Uri("http://sandbox.invalid"), target))
        {
            Content = new StreamContent(context.Request.Body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        return request;
    }
}

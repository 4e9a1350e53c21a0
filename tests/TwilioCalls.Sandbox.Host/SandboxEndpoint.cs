using Microsoft.AspNetCore.Http.Features;
using TwilioCalls.Sandbox.Host.Faults;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Host;

/// <summary>Carries requests from the connection to the sandbox, and its answers back.</summary>
internal sealed class SandboxEndpoint(VirtualTwilio twilio, SandboxHostOptions options)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, context.RequestAborted);
        }

        using var message = ToMessage(context);
        var answer = twilio.Answer(await IncomingRequest.ReadAsync(message, context.RequestAborted));
        if (answer.Loss is { } loss)
        {
            await FaultyConnection.LoseAsync(context, loss, options.OnSilence);
            return;
        }

        WriteHead(context.Response, answer);
        if (answer.Flow is { } flow)
        {
            await FaultyConnection.SendAsync(context, answer.Body, flow, options.OnSilence);
        }
        else if (answer.Body.Count > 0)
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    private static void WriteHead(HttpResponse response, ApiAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var header in answer.Headers)
        {
            response.Headers[header.Key] = header.Value;
        }

        if (answer.Body.Count > 0)
        {
            response.ContentType = answer.ContentType;
            if (answer.IsPacked)
            {
                response.Headers.ContentEncoding = "gzip";
            }

            response.ContentLength = answer.Flow?.Announced ?? answer.Body.Count;
        }
    }

    private static HttpRequestMessage ToMessage(HttpContext context)
    {
        // As it was sent: Kestrel decodes different paths and queries to the same text.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var host = context.Request.Host.HasValue ? context.Request.Host.Value : "sandbox.invalid";
        var origin = new Uri($"{context.Request.Scheme}://{host}");
        var request = new HttpRequestMessage(new(context.Request.Method), new Uri(origin, target))
        {
            Content = new StreamContent(context.Request.Body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        return request;
    }
}

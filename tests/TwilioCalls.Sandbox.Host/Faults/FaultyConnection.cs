using System.Buffers;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Host.Faults;

/// <summary>Does to a connection what a fault requires.</summary>
internal static class FaultyConnection
{
    /// <summary>Resets the connection, at once or when the client has given up. It is open already, so it cannot be refused.</summary>
    public static async Task LoseAsync(HttpContext context, LostAnswer loss, Action? onSilence)
    {
        if (loss == LostAnswer.Silence)
        {
            using var patience = Patience(context);
            onSilence?.Invoke();
            await Task.Delay(Timeout.Infinite, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (loss == LostAnswer.BrokenTls)
        {
            await BreakTlsAsync(context);
            return;
        }

        context.Abort();
    }

    /// <summary>Sends plain text below TLS, and waits for the client to leave: a reset might destroy it on its way.</summary>
    private static async Task BreakTlsAsync(HttpContext context)
    {
        using var patience = Patience(context);
        await context.Features.GetRequiredFeature<RawConnection>().Output.WriteAsync("plain text, no record\r\n\r\n"u8.ToArray(), patience.Token);
        await Task.Delay(Timeout.Infinite, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    /// <summary>Sends a body as its flow says, after headers that announce its length.</summary>
    public static async Task SendAsync(HttpContext context, ArraySegment<byte> body, BodyFlow flow, Action? onSilence)
    {
        using var patience = Patience(context);
        await context.Response.StartAsync(patience.Token);
        if (flow.End == BodyEnd.Complete && flow.Sent < body.Count)
        {
            await SendPastTheEndAsync(context, body, flow.Sent, patience.Token);
            return;
        }

        await using var stream = new BodyStream(body, flow);
        try
        {
            await CopyAsync(stream, context.Response.Body, flow.End == BodyEnd.Silent ? onSilence : null, patience.Token);
        }
        catch (IOException)
        {
            Close(context);
        }
    }

    // Each byte is sent as soon as it is there, without waiting for more.
    private static async Task CopyAsync(Stream source, Stream target, Action? onSilence, CancellationToken cancellation)
    {
        await target.FlushAsync(cancellation);
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var reading = source.ReadAsync(buffer, cancellation);
            if (!reading.IsCompleted)
            {
                onSilence?.Invoke();
            }

            var length = await reading;
            if (length == 0)
            {
                return;
            }

            await target.WriteAsync(buffer.AsMemory(0, length), cancellation);
            await target.FlushAsync(cancellation);
        }
    }

    /// <summary>Ends the connection after what has been sent, which a reset might destroy on its way.</summary>
    private static void Close(HttpContext context) =>
        context.Features.GetRequiredFeature<IConnectionLifetimeNotificationFeature>().RequestClose();

    /// <summary>
    /// Kestrel sends no more than was announced, so the rest goes around it; in one go with what was, so that it has arrived when the
    /// client checks whether the connection can be used again.
    /// </summary>
    private static async Task SendPastTheEndAsync(
        HttpContext context, ArraySegment<byte> body, int announced, CancellationToken cancellation)
    {
        var connection = context.Features.GetRequiredFeature<IConnectionTransportFeature>();
        context.Response.BodyWriter.Write(body[..announced]);
        await connection.Transport.Output.WriteAsync(body[announced..], cancellation);
    }

    /// <summary>Over when the client has given up, or the host stops.</summary>
    private static CancellationTokenSource Patience(HttpContext context) => CancellationTokenSource.CreateLinkedTokenSource(
        context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
}

using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace TwilioCalls.Sandbox.Host.Faults;

/// <summary>The connection as it is below TLS, for what no record of TLS can carry.</summary>
internal sealed record RawConnection(PipeWriter Output)
{
    /// <summary>Keeps the connection at hand, before TLS is put on top of it.</summary>
    public static Func<ConnectionDelegate, ConnectionDelegate> Middleware { get; } = next => connection =>
    {
        connection.Features.Set(new RawConnection(connection.Transport.Output));
        return next(connection);
    };
}

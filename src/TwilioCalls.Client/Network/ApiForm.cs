using System.Net;

namespace TwilioCalls.Network;

/// <summary>
/// The form of a request. Whatever carries the request must come here for it, so this is where it is seen that it is written,
/// and where it is kept from being written again: HttpWebRequest may repeat a request on its own, if a kept connection breaks.
/// </summary>
internal sealed class ApiForm(IEnumerable<KeyValuePair<string, string>> pairs, RequestProgress progress) : FormUrlEncodedContent(pairs)
{
    private int _writings;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Start();
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        Start();
        return base.CreateContentReadStreamAsync();
    }

#if NET
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Start();
        base.SerializeToStream(stream, context, cancellationToken);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Start();
        return base.CreateContentReadStream(cancellationToken);
    }
#endif

    private void Start()
    {
        if (Interlocked.Increment(ref _writings) > 1)
        {
            throw new InvalidOperationException("A request is written once; whether it is sent again is decided elsewhere.");
        }

        progress.Start();
    }
}
